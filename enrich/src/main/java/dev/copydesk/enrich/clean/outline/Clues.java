package dev.copydesk.enrich.clean.outline;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads the {@link Clue}s of elements. One instance serves one page and remembers the names it has read. */
final class Clues {

    private static final int MAX_NAME_CHARS = 300;
    private static final int MAX_WORD_CHARS = 40;

    private final Map<String, Integer> read = new HashMap<>();

    /** The bits of the clues in an element's class, id, role, item property and data names. */
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        int bits = ofName(element.attr("class")) | ofName(element.attr("id")) | ofName(element.attr("itemprop"));
        bits |= ofName(element.attr("role"))
                | ofName(element.attr("data-component"))
                | ofName(element.attr("data-testid"));
        return bits;
    }

    private int ofName(String name) {
        return name.isEmpty() ? 0 : read.computeIfAbsent(name, Clues::read);
    }

    /** Words are runs of letters; a change from lower to upper case parts them too. */
    private static int read(String name) {
        int bits = 0;
        String before = "";
        StringBuilder word = new StringBuilder();
        String cut = Texts.cut(name, MAX_NAME_CHARS);
        for (int i = 0; i <= cut.length(); i++) {
            char c = i < cut.length() ? cut.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(cut.charAt(i - 1));
            if ((!letter || hump) && !word.isEmpty()) {
                String current = word.length() > MAX_WORD_CHARS ? "" : word.toString();
                bits |= Clue.BITS.getOrDefault(current, 0) | Clue.BITS.getOrDefault(before + '-' + current, 0);
                before = Character.isWhitespace(c) ? "" : current;
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        return bits;
    }
}
