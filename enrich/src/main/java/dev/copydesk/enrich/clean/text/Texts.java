package dev.copydesk.enrich.clean.text;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Measures and small repairs of text. Scripts without spaces are counted by characters, two to a word. */
public final class Texts {

    private static final String CLOSING = "\"'”’»)]›」』】〉*";
    /** The full stops and marks of all scripts that have them: Urdu, Armenian, Ethiopic, Burmese and Khmer have their own. */
    private static final String SENTENCE_END = ".!?…。．｡！？؟।॥۔։።။។៕";

    /** Thai and Lao have none: there a text of this length is more than a headline or a label. */
    private static final int UNSTOPPED_CHARS = 80;

    private Texts() {}

    /** One line: white space collapsed, controls and invisible marks gone, lone surrogates replaced. */
    public static String tidy(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c == '\u00a0' || (c > '~' && isSpace(c))) {
                space = true;
            } else if (c <= '~' || !isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(Character.isSurrogate(c) && !isPaired(raw, i) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    public static @Nullable String tidyOrNull(@Nullable String raw) {
        String text = raw == null ? "" : tidy(raw);
        return text.isEmpty() ? null : text;
    }

    public static int words(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                boolean alone = !isAsciiWordChar(c);
                words += alone || inWord ? 0 : 1;
                inWord = alone ? inWord && (c == '\'' || c == '-') : true;
            } else if (isUnspaced(c)) {
                unspaced++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (c != '’' && Character.getType(c) != Character.NON_SPACING_MARK) {
                inWord = false;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    /** Whether a character ends a sentence wherever it stands, unlike a full stop, which also stands in numbers. */
    public static boolean isSureStop(char c) {
        return c > 0x7f && c != '…' && SENTENCE_END.indexOf(c) >= 0;
    }

    /** Whether the text closes a sentence, quotation marks and brackets after the stop included. */
    public static boolean endsSentence(String text) {
        int end = text.length() - 1;
        while (end >= 0 && (CLOSING.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == ' ')) {
            end--;
        }
        return end >= 0 && (SENTENCE_END.indexOf(text.charAt(end)) >= 0 || isUnstopped(text, end));
    }

    private static boolean isUnstopped(String text, int at) {
        char c = text.charAt(at);
        return text.length() >= UNSTOPPED_CHARS && c >= '\u0e00' && c <= '\u0eff';
    }

    public static boolean hasSentenceStop(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SENTENCE_END.indexOf(c) >= 0 && (c > 0x7f || i + 1 == text.length() || !isWordChar(text, i + 1))) {
                return true;
            }
        }
        return !text.isEmpty() && isUnstopped(text, text.length() - 1);
    }

    /** Share of the words of the smaller text that the other has too, between 0 and 1. */
    public static double overlap(String one, String other) {
        return WordSet.of(one).overlap(WordSet.of(other));
    }

    /** Whether two lines say the same: equal words, or nearly all words shared at a similar length. */
    public static boolean isSame(String one, String other) {
        WordSet a = WordSet.of(one);
        WordSet b = WordSet.of(other);
        int longer = Math.max(a.size(), b.size());
        return longer > 0 && Math.min(a.size(), b.size()) * 10 >= longer * 7 && a.overlap(b) >= 0.8;
    }

    public static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return text.substring(0, end);
    }

    /** Han, kana, Thai, Lao, Khmer and Burmese letters, which are written without spaces between words. */
    public static boolean isUnspaced(char c) {
        return c >= '\u0e00'
                && ((c >= '\u3040' && c <= '\u30ff')
                        || (c >= '\u3400' && c <= '\u9fff')
                        || (c >= '\uf900' && c <= '\ufaff')
                        || c <= '\u0eff'
                        || (c >= '\u1000' && c <= '\u109f')
                        || (c >= '\u1780' && c <= '\u17ff'));
    }

    /** The beginning of an element's text, without reading further. */
    public static String of(Element element, int maxChars) {
        StringBuilder text = new StringBuilder();
        Iterator<TextNode> runs = element.nodeStream(TextNode.class).iterator();
        while (runs.hasNext() && text.length() < maxChars) {
            text.append(cut(runs.next().getWholeText(), maxChars)).append(' ');
        }
        return tidy(cut(text.toString(), maxChars));
    }

    static boolean isAsciiWordChar(char c) {
        int letter = (c | 0x20) - 'a';
        return (letter >= 0 && letter < 26) || (c >= '0' && c <= '9');
    }

    private static boolean isWordChar(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isSpace(char c) {
        return c == '\u0085'
                || c == '\u3000'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f';
    }

    /** Zero-width joiners stay: they change letters in Persian and the Indic scripts. */
    private static boolean isInvisible(char c) {
        return c <= '\u009f'
                || c == '\u00ad'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2060'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isPaired(String s, int at) {
        return Character.isHighSurrogate(s.charAt(at))
                ? at + 1 < s.length() && Character.isLowSurrogate(s.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(s.charAt(at - 1));
    }
}
