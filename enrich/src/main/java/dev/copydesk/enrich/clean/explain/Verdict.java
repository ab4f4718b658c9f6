package dev.copydesk.enrich.clean.explain;

/** What became of a block. The names are printed as JSON: add, never rename. */
public enum Verdict {
    /** It is part of an article's body. */
    KEPT,
    /** It is an article's headline or standfirst, which the body does not repeat. */
    FIELD,
    DROPPED
}
