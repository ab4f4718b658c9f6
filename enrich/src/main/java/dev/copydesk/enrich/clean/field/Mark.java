package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An element that its markup says to hold a name or a date.
 *
 * @param order place among the elements of the page
 * @param aside stands in what by its name belongs to other articles, to readers or to the site
 */
record Mark(Kind kind, Element element, int order, boolean aside) {

    private static final int MAX_CHARS = 300;
    private static final int MAX_RUNS = 60;
    private static final int MAX_HEIGHT = 12;

    /** What an element is said to hold, the surest first. */
    enum Kind {
        STATED_AUTHOR,
        AUTHOR_LINK,
        NAMED_AUTHOR,
        PUBLISHED,
        MODIFIED,
        TIME,
        NAMED_DATE,
        HEADING
    }

    private static final List<String> DATES = List.of("content", "datetime", "data-datetime", "data-timestamp");

    /** Whether the other stands inside this one, not too deep. */
    boolean holds(Mark other) {
        Element outer = other.element.parent();
        for (int i = 0; i < MAX_HEIGHT && outer != null; i++) {
            if (outer == element) {
                return true;
            }
            outer = outer.parent();
        }
        return false;
    }

    boolean isAuthor() {
        return kind.compareTo(Kind.NAMED_AUTHOR) <= 0;
    }

    /** The date as it is written for machines, or else for readers. */
    String written() {
        return forMachines().orElseGet(() -> Texts.of(element, 100));
    }

    /** The date in an attribute, where it has one. */
    Optional<String> forMachines() {
        return DATES.stream()
                .map(element::attr)
                .filter(date -> !date.isBlank())
                .findFirst()
                .or(() -> Optional.of(element.attr("title"))
                        .filter(title ->
                                title.chars().filter(Character::isDigit).count() >= 4));
    }

    /** The runs of text between the tags. */
    List<String> runs() {
        String content = Texts.tidy(Texts.cut(element.attr("content"), MAX_CHARS));
        if (!content.isEmpty()) {
            return List.of(content);
        }
        List<String> runs = new ArrayList<>();
        int chars = 0;
        Iterator<TextNode> texts = element.nodeStream(TextNode.class).iterator();
        while (texts.hasNext() && chars < MAX_CHARS && runs.size() < MAX_RUNS) {
            String run = Texts.tidy(Texts.cut(texts.next().getWholeText(), MAX_CHARS));
            if (!run.isEmpty()) {
                runs.add(run);
                chars += run.length();
            }
        }
        return runs;
    }
}
