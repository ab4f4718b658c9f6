package dev.copydesk.enrich.clean.article;

/** Why a page yields no article. The names are part of the outcome records: add, never rename. */
public enum RejectReason {
    /** No bytes, or no text in them. */
    EMPTY,
    /** A media type or bytes that are no page of text. */
    NOT_TEXT,
    /** Less text than an article has. */
    TOO_SHORT,
    /** A page of links to articles: front, topic, tag, archive, forum. */
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
    UNREADABLE,
    /** The results of a search, or that there are none. */
    SEARCH_RESULT,
    /** A player of moving pictures with a line or two about them. */
    VIDEO_ONLY,
    /** A player of sound with a line or two about it. */
    AUDIO_ONLY,
    /** Pictures without the texts of a story. */
    PICTURES_ONLY,
    /** Who an author is and links to what they wrote. */
    PROFILE_PAGE,
    /** About the site itself: imprint, contact, terms, privacy, newsletters. */
    SITE_PAGE,
    /** Something to buy. */
    PRODUCT_PAGE,
    /** Figures in a table: prices, weather, results. */
    DATA_TABLE,
    /** A shell that a script was to fill, and none of the text in it. */
    SCRIPT_SHELL,
    /** A domain for sale, or a server without a site. */
    PARKED_DOMAIN,
    /** A page that only leads to another one. */
    REDIRECT_STUB
}
