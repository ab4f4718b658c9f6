package dev.copydesk.enrich.clean.article;

/** Why a page yields no article. The names are part of the outcome records: add, never rename. */
public enum RejectReason {
    /** No bytes, or no text in them. */
    EMPTY,
    /** A media type or bytes that are no page of text. */
    NOT_TEXT,
    /** Less text than an article has. */
    TOO_SHORT,
    /** A page of links to articles: front, topic, search result. */
    SECTION_FRONT,
    /** The text is behind a registration or subscription form and none of it is in the page. */
    LOGIN_WALL,
    /** A consent dialogue in place of the page. */
    CONSENT_WALL,
    /** A check against robots in place of the page; the detail names its vendor. */
    BOT_CHALLENGE,
    /** An error page served as if it were well. */
    ERROR_PAGE,
    /** The parser gave up on these bytes. */
    UNREADABLE
}
