package dev.copydesk.enrich.clean.body;

/** What makes a piece of text no part of a body for certain. */
public enum Furniture {
    /** Below the headline of the next article, on a page that goes on without end. */
    NEXT_ARTICLE,
    /** Its own words say what it is. */
    WORDING,
    /** A few words that are nothing but a link, outside of paragraphs, lists and headings. */
    BUTTON,
    /** A line in capitals that is nothing but a link: how some sites set another article's headline between paragraphs. */
    SHOUTED_LINK,
    /** Its element is named as the caption of a picture. */
    CAPTION,
    /** The words of a post of a social network: they stand in its embed. */
    POST,
    /** In a box that asks for an address, money or a membership. */
    APPEAL,
    /** Not shown to readers. */
    HIDDEN
}
