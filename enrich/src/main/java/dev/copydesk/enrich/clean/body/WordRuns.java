package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.HashSet;
import java.util.Set;

/** The runs of three words of a text, as hashes; in scripts without spaces, of three characters. */
final class WordRuns {

    private static final int RUN = 3;
    private static final int FEW = 40;
    private static final int MAX_CHARS = 200_000;
    private static final int MAX_COMPARED_CHARS = 2_000;

    private final Set<Integer> runs = new HashSet<>();
    private final int[] lastWords = new int[RUN];
    private int words;

    private WordRuns(String text) {
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean unspaced = Texts.isUnspaced(c);
            if (!unspaced && Character.isLetterOrDigit(c)) {
                word = word * 31 + Character.toLowerCase(c);
            } else if (word != 0) {
                add(word);
                word = 0;
            }
            if (unspaced) {
                add(c);
            }
        }
    }

    static WordRuns of(String text) {
        return new WordRuns(Texts.cut(text, MAX_CHARS));
    }

    /** Too few to say anything about a text. */
    boolean isShort() {
        return runs.size() < FEW;
    }

    /** The share of a text's runs that are here too; -1 where it has none. */
    double share(String text) {
        Set<Integer> others = new WordRuns(Texts.cut(text, MAX_COMPARED_CHARS)).runs;
        if (others.isEmpty()) {
            return -1;
        }
        int shared = 0;
        for (int run : others) {
            shared += runs.contains(run) ? 1 : 0;
        }
        return (double) shared / others.size();
    }

    private void add(int word) {
        lastWords[words++ % RUN] = word;
        if (words >= RUN) {
            int run = 17;
            for (int back = RUN; back > 0; back--) {
                run = run * 1_000_003 + lastWords[(words - back) % RUN];
            }
            runs.add(run);
        }
    }
}
