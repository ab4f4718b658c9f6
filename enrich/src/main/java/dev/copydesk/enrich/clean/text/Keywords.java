package dev.copydesk.enrich.clean.text;

import java.util.List;
import java.util.Locale;

/** Words of which a line must have one before it is worth a closer look; case does not matter, as in {@link Opening}. */
public final class Keywords {

    private final List<String> words;

    public Keywords(String... words) {
        this.words = List.of(words);
    }

    public boolean isIn(String line) {
        String folded = folded(line);
        for (String word : words) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Folded as regular expressions that are blind to case fold: the Kelvin sign is a k. */
    private static String folded(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80) {
                return foldedFrom(i, line);
            }
        }
        return line.toLowerCase(Locale.ROOT);
    }

    private static String foldedFrom(int start, String line) {
        StringBuilder folded = new StringBuilder(line.length());
        folded.append(line.substring(0, start).toLowerCase(Locale.ROOT));
        for (int i = start; i < line.length(); i++) {
            folded.append(folded(line.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
