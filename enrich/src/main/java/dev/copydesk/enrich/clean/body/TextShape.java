package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.Texts;

/**
 * A text as its characters look, read in one pass and without regard to its language.
 *
 * @param stops marks that end a sentence and are followed by space, a quotation mark or the end
 */
record TextShape(
        int letters,
        int capitals,
        int digits,
        int commas,
        int stops,
        int marks,
        boolean endsSentence,
        boolean unspaced) {

    private static final int MAX_CHARS = 5_000;

    static TextShape of(String text) {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int commas = 0;
        int stops = 0;
        int marks = 0;
        int wide = 0;
        int length = Math.min(text.length(), MAX_CHARS);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters++;
            } else if (c >= 'A' && c <= 'Z') {
                letters++;
                capitals++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ',' || c == '、' || c == '，' || c == '،') {
                commas++;
            } else if (c == '.' || c == '!' || c == '?' || c == '…') {
                stops += i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)) ? 1 : 0;
            } else if (Texts.isSureStop(c)) {
                stops++;
            } else if (c > 0x7f && Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                wide += Texts.isUnspaced(c) ? 1 : 0;
            } else if ("|·•»›©/>:#@".indexOf(c) >= 0) {
                marks++;
            }
        }
        boolean closed = Texts.endsSentence(text);
        return new TextShape(
                letters, capitals, digits, commas, Math.max(stops, closed ? 1 : 0), marks, closed, wide * 3 > length);
    }
}
