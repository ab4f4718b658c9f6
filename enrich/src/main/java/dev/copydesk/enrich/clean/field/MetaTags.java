package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property, itemprop or http-equiv, without regard to case. */
final class MetaTags {

    private static final int MAX_TAGS = 1_000;

    private final Map<String, List<String>> byName = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        page.selectStream("meta[content]").limit(MAX_TAGS).forEach(tags::add);
        return tags;
    }

    private void add(Element meta) {
        String content = Texts.tidy(Texts.cut(meta.attr("content"), 5_000));
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !content.isEmpty()) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
            }
        }
    }

    List<String> all(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value of the first name that has one. */
    @Nullable
    String first(List<String> names) {
        for (String name : names) {
            List<String> values = all(name);
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return null;
    }
}
