package dev.copydesk.enrich.clean.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/** The nearest of the elements around others that is of a kind, themselves among them. Remembers what it found for those on the way up. */
final class Nearest {

    private final Evaluator kind;
    private final Element root;
    private final Map<Element, Optional<Element>> known = new HashMap<>();

    Nearest(Evaluator kind, Element root) {
        this.kind = kind;
        this.root = root;
    }

    Optional<Element> around(Element element) {
        List<Element> passed = new ArrayList<>();
        Element at = element;
        while (at != null && !known.containsKey(at) && !kind.matches(root, at)) {
            passed.add(at);
            at = at.parent();
        }
        Optional<Element> found = at == null ? Optional.empty() : known.getOrDefault(at, Optional.of(at));
        passed.forEach(one -> known.put(one, found));
        return found;
    }
}
