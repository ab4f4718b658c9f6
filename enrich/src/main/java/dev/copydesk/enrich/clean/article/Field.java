package dev.copydesk.enrich.clean.article;

/** The parts of an article whose origin is recorded. */
public enum Field {
    TITLE,
    STANDFIRST,
    BYLINE,
    AUTHORS,
    CREDIT,
    PUBLISHED,
    MODIFIED,
    LANGUAGE,
    SECTION,
    URL,
    SITE,
    TAGS,
    BODY
}
