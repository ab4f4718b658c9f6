package dev.copydesk.enrich.clean.article;

/** Where a part of an article was read. The names are part of the article records: add, never rename. */
public enum FieldOrigin {
    /** The page's structured data. */
    JSON_LD,
    /** Elements of the head: meta, title, link. */
    META,
    /** Elements of the body that say by tag, attribute or name what they hold, or the blocks that hold the prose. */
    DOM,
    /** The words themselves: a line that reads as a byline, the lines of a page without markup. */
    TEXT,
    /** The page's address. */
    URL,
    /** What the feed or sitemap said of the page. */
    FEED,
    /** A rule written for the site. */
    SITE_RULE,
    /** The state that the page's scripts keep for drawing it. */
    PAGE_STATE
}
