package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that are teasers of other pages: linked headlines of one make that stand side by side, and the few lines that
 * belong to each. What a list of popular stories says is no text of the page that shows it.
 *
 * @param pieces the linked headlines and what is said under them
 * @param items how many of them have words of their own under their headline
 */
record Teasers(Set<Piece> pieces, int items) {

    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final int HEADLINE_WORDS = 4;
    private static final int ITEM_WORDS = 90;
    private static final int LEAST_ITEMS = 3;
    private static final int MOST_LINKS = 3;
    private static final double LEAST_LINKED = 0.15;

    Teasers {
        pieces = Set.copyOf(pieces);
    }

    static Teasers of(Outline outline) {
        Map<String, List<Piece>> makes = new LinkedHashMap<>();
        for (Piece piece : outline.pieces) {
            if (isHeadline(piece)) {
                makes.computeIfAbsent(make(piece), make -> new ArrayList<>()).add(piece);
            }
        }
        Set<Piece> found = new HashSet<>();
        int items = 0;
        for (List<Piece> headlines : makes.values()) {
            for (List<Box> list : lists(headlines)) {
                for (int i = 0; list.size() >= LEAST_ITEMS && i < list.size(); i++) {
                    items += take(outline, list.get(i), i + 1 < list.size() ? list.get(i + 1) : null, found) ? 1 : 0;
                }
            }
        }
        return new Teasers(found, items);
    }

    /** The paragraphs that hold a linked headline of their own, six of one make at the least. */
    static Set<Piece> linked(Outline outline) {
        Map<String, List<Piece>> makes = new HashMap<>();
        outline.pieces.stream()
                .filter(Teasers::holdsLink)
                .forEach(piece -> makes.computeIfAbsent(make(piece), make -> new ArrayList<>())
                        .add(piece));
        return makes.values().stream()
                .filter(list -> list.size() >= 2 * LEAST_ITEMS)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holdsLink(Piece piece) {
        return piece.links() > 0
                && piece.links() <= MOST_LINKS
                && piece.linkShare() > LEAST_LINKED
                && piece.words() >= 2 * HEADLINE_WORDS
                && piece.words() <= ITEM_WORDS;
    }

    int words() {
        return pieces.stream().mapToInt(Piece::mass).sum();
    }

    boolean has(Piece piece) {
        return pieces.contains(piece);
    }

    /** Headlines of one make, by the element that has several of them side by side; each as the largest box that is its own. */
    private static Iterable<List<Box>> lists(List<Piece> headlines) {
        Map<Box, Integer> counts = new HashMap<>();
        for (Piece headline : headlines) {
            for (Box box = headline.box(); box != null; box = box.parent) {
                counts.merge(box, 1, Integer::sum);
            }
        }
        Map<Box, List<Box>> lists = new LinkedHashMap<>();
        for (Piece headline : headlines) {
            Box item = headline.box();
            while (item.parent != null && counts.getOrDefault(item.parent, 0) == 1) {
                item = item.parent;
            }
            if (item.parent != null && counts.getOrDefault(item, 0) == 1) {
                lists.computeIfAbsent(item.parent, parent -> new ArrayList<>()).add(item);
            }
        }
        return lists.values();
    }

    /** What belongs to a teaser, if that is as short as one; whether it says more than its headline. */
    private static boolean take(Outline outline, Box item, @Nullable Box next, Set<Piece> found) {
        List<Piece> pieces = outline.pieces.subList(item.first, end(outline, item, next));
        int mass = pieces.stream().mapToInt(Piece::mass).sum();
        int words = pieces.stream().mapToInt(Piece::words).sum();
        if (mass > ITEM_WORDS || words > 2 * ITEM_WORDS) {
            return false;
        }
        found.addAll(pieces);
        return pieces.size() > 1 && words - pieces.getFirst().words() >= HEADLINE_WORDS;
    }

    /** Where a teaser ends: with its box, or before the next one where a heading is all of the box. */
    private static int end(Outline outline, Box item, @Nullable Box next) {
        Box list = item.parent;
        boolean bare =
                item.end - item.first == 1 && outline.pieces.get(item.first).kind() == Kind.HEADING;
        if (!bare || list == null || isStory(outline, list)) {
            return item.end;
        }
        return next == null ? list.end : next.first;
    }

    /** Below a headline, linked headings without a box of their own are those of the article. */
    private static boolean isStory(Outline outline, Box list) {
        return Fronts.hasHeadline(outline.pieces.subList(list.first, list.end));
    }

    private static boolean isHeadline(Piece piece) {
        return piece.linkShare() > 0.5 && piece.words() >= HEADLINE_WORDS && leadsElsewhere(piece.box().element);
    }

    /** To another page: the entries of a live blog lead to themselves. */
    private static boolean leadsElsewhere(Element holder) {
        Element link = holder.normalName().equals("a") ? holder : holder.selectFirst(LINK);
        Element around = link == null ? holder.closest(LINK) : link;
        return around != null && !around.attr("href").startsWith("#");
    }

    private static String make(Piece piece) {
        Box box = piece.box();
        String parent = box.parent == null ? "" : box.parent.element.normalName();
        return piece.kind() + " " + box.element.normalName() + " " + parent + " " + box.depth;
    }
}
