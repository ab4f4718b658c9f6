package dev.copydesk.enrich.clean.text;

import java.util.List;
import java.util.stream.Stream;

/** Words of which a line must have one before it is worth a closer look; case does not matter, as in {@link Opening}. */
public final class Keywords {

    private static final int LETTER_BITS = 5;
    private static final int LETTERS = 1 << LETTER_BITS;
    private static final int THREES = 1 << 3 * LETTER_BITS;

    /** The words by their first letters. */
    private final String[][] words = new String[LETTERS][0];

    /** A bit for every three letters that a word begins with: few places of a line begin a word. */
    private final long[] beginnings = new long[THREES / Long.SIZE];

    /** @param words in lower case, of two characters or more */
    public static Keywords of(List<String> words) {
        return new Keywords(words.toArray(String[]::new));
    }

    public Keywords(String... words) {
        for (String word : words) {
            int first = letter(word.charAt(0));
            this.words[first] =
                    Stream.concat(Stream.of(this.words[first]), Stream.of(word)).toArray(String[]::new);
            int two = first << LETTER_BITS | letter(word.charAt(1));
            int from = word.length() > 2 ? letter(word.charAt(2)) : 0;
            int to = word.length() > 2 ? from : LETTERS - 1;
            for (int third = from; third <= to; third++) {
                int three = two << LETTER_BITS | third;
                beginnings[three / Long.SIZE] |= 1L << three;
            }
        }
    }

    /** Reads the line once, and folds no more of it than it compares. */
    public boolean isIn(String line) {
        int length = line.length();
        int three = 0;
        for (int i = 0; i <= length; i++) {
            three = (three << LETTER_BITS | (i < length ? letter(line.charAt(i)) : 0)) & THREES - 1;
            if ((beginnings[three / Long.SIZE] >>> three & 1) != 0 && i > 1 && isAt(line, i - 2)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String line, int start) {
        for (String word : words[letter(line.charAt(start))]) {
            if (isAt(line, start, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String line, int start, String word) {
        if (start + word.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (folded(line.charAt(start + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place of a letter among those that are told apart here, the same for both its cases; several characters share one. */
    private static int letter(char c) {
        if (c < 0x80) {
            return c & LETTERS - 1;
        }
        return switch (c) {
            case 'İ', 'ı' -> 'i' & LETTERS - 1;
            case 'ſ' -> 's' & LETTERS - 1;
            case '\u212a' -> 'k' & LETTERS - 1;
            default -> 0;
        };
    }

    /** As regular expressions that are blind to case fold: the Kelvin sign is a k. */
    static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
