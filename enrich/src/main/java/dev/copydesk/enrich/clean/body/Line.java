package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.WordSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What a text is like, wherever it stands.
 *
 * @param phrases the bits of {@link PhraseCues}
 * @param words its words; none where it is longer than a standfirst
 */
record Line(TextShape shape, int phrases, WordSet words) {

    /** The lines of one page, each looked at once: a third of them stand there again. */
    static final class Reader {

        private final Map<String, Line> read = new HashMap<>();

        Line read(String text, int words) {
            return read.computeIfAbsent(text, line -> Line.of(line, words));
        }
    }

    private static final int STANDFIRST_WORDS = 120;

    private static Line of(String text, int words) {
        return new Line(
                TextShape.of(text), PhraseCues.of(text), words <= STANDFIRST_WORDS ? WordSet.of(text) : WordSet.EMPTY);
    }
}
