package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Elements as a selector would name them, shortened: enough to find them in the page and to begin a site rule with. */
final class Elements {

    private static final int LEVELS = 3;
    private static final int LONGEST_NAME = 32;

    private Elements() {}

    /** The innermost elements, the outer ones first: {@code main > div.story > p}. */
    static String path(Box innermost) {
        List<String> names = new ArrayList<>();
        for (Box box = innermost; box != null && names.size() < LEVELS; box = box.parent) {
            names.addFirst(name(box));
        }
        return String.join(" > ", names);
    }

    /** An element by its id or its first class. */
    static String name(Box box) {
        Element element = box.element;
        String classes = element.className().strip();
        String name =
                element.id().isEmpty() ? classes.isEmpty() ? "" : "." + classes.split("\\s", 2)[0] : "#" + element.id();
        return Texts.cut(Texts.tidy(element.normalName() + name), LONGEST_NAME);
    }
}
