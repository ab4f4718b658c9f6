package dev.copydesk.enrich.clean.article;

/** What kind of page an article is, by what carries it. The names are part of the article records: add, never rename. */
public enum ArticleKind {
    /** Running text: a report, a comment, a review, and whatever is none of the others. */
    ARTICLE,
    /** Entries that were added one by one while something happened, each with its time. */
    LIVE_BLOG,
    /** Pictures, with texts that describe them. */
    GALLERY,
    /** A film, with a text that goes with it. */
    VIDEO,
    /** Questions of the newsroom and the answers to them, in turn. */
    INTERVIEW,
    /** Spoken words of several people, each under the name of who says them. */
    TRANSCRIPT,
    /** Items of one sort, numbered or each under a heading of its own. */
    LIST
}
