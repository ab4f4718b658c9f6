package dev.copydesk.enrich.clean.article;

/** A piece of an article's body, in reading order. The text has no line breaks and no surrounding space. */
public record Block(Kind kind, String text) {

    /** What a block is to the reader. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE
    }
}
