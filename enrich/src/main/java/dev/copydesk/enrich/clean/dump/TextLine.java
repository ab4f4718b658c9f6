package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.text.Texts;

/**
 * A line of a page printed as text.
 *
 * @param isBullet it stood behind a bullet
 * @param afterGap a blank line, or the top of the page, stands above it
 */
public record TextLine(Role role, String text, boolean isBullet, boolean afterGap) {

    /** What a line is by its own wording and that of its neighbours. */
    public enum Role {
        /** A paragraph, or a sentence of one. */
        PROSE,
        /** A short complete sentence: prose among prose, furniture elsewhere. */
        SENTENCE,
        /** A headline, a subheading, a label or a name. */
        SHORT,
        MENU,
        BYLINE,
        SOURCE,
        DATE,
        CAPTION,
        CREDIT,
        FURNITURE,
        BOX,
        FOOT
    }

    private static final int FULL_SENTENCE_WORDS = 15;

    TextLine as(Role other) {
        return new TextLine(other, text, isBullet, afterGap);
    }

    boolean is(Role one) {
        return role == one;
    }

    int words() {
        return Texts.words(text);
    }

    long letters() {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) || Character.isWhitespace(c))
                .count();
    }

    /** Prose beyond doubt: what may end a box of headlines. */
    boolean isFullSentence() {
        return role == Role.PROSE && !isBullet && Texts.endsSentence(text) && words() >= FULL_SENTENCE_WORDS;
    }
}
