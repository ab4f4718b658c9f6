package dev.copydesk.enrich.clean.outline;

import java.util.HashMap;
import java.util.Map;

/** Reads the {@link Clue}s of elements. One instance serves one page and remembers the names it has read. */
final class Clues {

    private static final int MAX_NAME_CHARS = 300;
    private static final Vocabulary WORDS = new Vocabulary(Clue.BITS);

    private final Map<String, Integer> read = new HashMap<>();

    /** The bits of the clues in an element's class, id, role, item property and data names. */
    int of(ElementNames names) {
        return !names.any
                ? 0
                : ofName(names.classes)
                        | ofName(names.id)
                        | ofName(names.property)
                        | ofName(names.role)
                        | ofName(names.component)
                        | ofName(names.testId);
    }

    private int ofName(String name) {
        return name.isEmpty() ? 0 : read.computeIfAbsent(name, Clues::read);
    }

    /** Words are runs of letters; a change from lower to upper case parts them too. */
    private static int read(String name) {
        int bits = 0;
        long word = Vocabulary.NOTHING;
        long pair = Vocabulary.step(Vocabulary.NOTHING, '-');
        char last = ' ';
        int length = Math.min(name.length(), MAX_NAME_CHARS);
        for (int i = 0; i <= length; i++) {
            char c = i < length ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && Character.isUpperCase(c) && Character.isLowerCase(last);
            if ((!letter || hump) && word != Vocabulary.NOTHING) {
                bits |= WORDS.number(word) | WORDS.number(pair);
                pair = Vocabulary.step(Character.isWhitespace(c) ? Vocabulary.NOTHING : word, '-');
                word = Vocabulary.NOTHING;
            }
            if (letter) {
                char lower = Character.toLowerCase(c);
                word = Vocabulary.step(word, lower);
                pair = Vocabulary.step(pair, lower);
            }
            last = c;
        }
        return bits;
    }
}
