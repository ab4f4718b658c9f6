package dev.copydesk.enrich.clean.text;

import java.util.List;
import java.util.stream.Stream;

/** Words of which a line must have one before it is worth a closer look; case does not matter, as in {@link Opening}. */
public final class Keywords {

    private static final int LETTERS = 32;

    /** The words by their first letters. */
    private final String[][] words = new String[LETTERS][0];

    /** For each letter that a word begins with, bits for the letters that follow it: few places of a line begin a word. */
    private final int[] seconds = new int[LETTERS];

    /** @param words in lower case, of two characters or more */
    public static Keywords of(List<String> words) {
        return new Keywords(words.toArray(String[]::new));
    }

    public Keywords(String... words) {
        for (String word : words) {
            int first = letter(word.charAt(0));
            seconds[first] |= 1 << letter(word.charAt(1));
            this.words[first] =
                    Stream.concat(Stream.of(this.words[first]), Stream.of(word)).toArray(String[]::new);
        }
    }

    /** Reads the line once, and folds no more of it than it compares. */
    public boolean isIn(String line) {
        int last = line.isEmpty() ? 0 : letter(folded(line.charAt(0)));
        for (int i = 1; i < line.length(); i++) {
            int next = letter(folded(line.charAt(i)));
            if ((seconds[last] >> next & 1) != 0 && isAt(line, i - 1, words[last])) {
                return true;
            }
            last = next;
        }
        return false;
    }

    private static boolean isAt(String line, int start, String[] words) {
        for (String word : words) {
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

    /** The place of a letter among the 32 that are told apart here; several characters may share one. */
    private static int letter(char c) {
        return c & LETTERS - 1;
    }

    /** As regular expressions that are blind to case fold: the Kelvin sign is a k. */
    static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
