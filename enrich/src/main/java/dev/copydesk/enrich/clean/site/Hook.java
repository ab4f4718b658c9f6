package dev.copydesk.enrich.clean.site;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * A compiled selector. jsoup keeps what it remembers while matching by thread and forgets it at the end of a walk, so
 * that a hook can be shared.
 *
 * @param text as the file has it: the origin of whatever the hook finds
 * @param attribute the attribute that is read instead of the element's text
 */
record Hook(String text, Evaluator evaluator, @Nullable String attribute) {

    private static final int MAX_MATCHES = 1_000;
    private static final int MAX_CHARS = 1_000;

    /** The matching elements in document order, without those inside another match. */
    List<Element> matches(Element top) {
        List<Element> matches = new ArrayList<>();
        Set<Element> seen = new HashSet<>();
        for (Element match : Collector.collect(evaluator, top)) {
            if (matches.size() == MAX_MATCHES) {
                break;
            }
            if (!isInside(match, seen)) {
                matches.add(match);
                seen.add(match);
            }
        }
        return matches;
    }

    boolean isOn(Element top) {
        return Collector.findFirst(evaluator, top) != null;
    }

    /** The text or attribute of the first match; empty where there is none. */
    String read(Element top) {
        Element match = Collector.findFirst(evaluator, top);
        if (match == null) {
            return "";
        }
        return Texts.tidy(Texts.cut(attribute == null ? match.text() : match.attr(attribute), MAX_CHARS));
    }

    /** Walks up only where something was found before: the bound of matches times the bound of depth. */
    private static boolean isInside(Element element, Set<Element> seen) {
        Element ancestor = seen.isEmpty() ? null : element.parent();
        while (ancestor != null && !seen.contains(ancestor)) {
            ancestor = ancestor.parent();
        }
        return ancestor != null;
    }
}
