package dev.copydesk.enrich.clean.article;

/** How much of an article's text the page holds for a reader who pays nothing. The names are part of the article records: add, never rename. */
public enum Access {
    /** All of it, and nothing is said of paying. */
    OPEN,
    /** All of it, as far as can be seen, though the publisher counts or charges. */
    METERED,
    /** A teaser: the text ends where the offer begins. */
    STUB
}
