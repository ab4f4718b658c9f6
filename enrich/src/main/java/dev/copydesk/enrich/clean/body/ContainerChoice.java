package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where on a page its article stands: down from the top as long as one child holds nearly all of the prose, and then, if
 * the template names a place for the text which holds most of that, there.
 */
public final class ContainerChoice {

    private static final double DESCENT = 0.85;
    private static final double COLUMN_DESCENT = 0.6;
    private static final double NAMED = 0.5;
    private static final double COMPARABLE = 0.25;
    private static final int FULL_ARTICLE_WORDS = 80;
    private static final int OPENING_WORDS = 60;
    private static final Set<Kind> LEAVES = Set.of(Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE, Kind.CELL);

    private ContainerChoice() {}

    public static Box choose(Outline outline) {
        return choose(outline, outline.root);
    }

    public static Box choose(Outline outline, Box top) {
        Box place = descend(outline, top);
        Box named = named(place);
        return named == place ? place : descend(outline, named);
    }

    private static Box descend(Outline outline, Box top) {
        Box place = top;
        while (true) {
            Box heaviest = null;
            for (Box child : place.children) {
                if (!child.noise && (heaviest == null || child.mass > heaviest.mass)) {
                    heaviest = child;
                }
            }
            if (heaviest == null
                    || heaviest.mass == 0
                    || heaviest.mass < share(outline, heaviest) * place.mass
                    || isLeaf(heaviest)
                    || leavesOpening(outline, place, heaviest)) {
                return place;
            }
            place = heaviest;
        }
    }

    private static boolean isLeaf(Box box) {
        return LEAVES.contains(box.kind) && !isColumn(box);
    }

    /** A cell with blocks of its own is no leaf but a column of the page. */
    private static boolean isColumn(Box box) {
        return box.kind == Kind.CELL && !box.children.isEmpty();
    }

    /** What stands beside the column with the headline is another column, however much it is. */
    private static double share(Outline outline, Box child) {
        boolean headed = isColumn(child)
                && outline.pieces.subList(child.first, child.end).stream()
                        .anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
        return headed ? COLUMN_DESCENT : DESCENT;
    }

    /** Whether a headline and good part of a text stand above: the heavier box below it is the readers' comments. */
    private static boolean leavesOpening(Outline outline, Box place, Box below) {
        int words = -1;
        for (int i = place.first; i < below.first; i++) {
            Piece piece = outline.pieces.get(i);
            if (piece.kind() == Kind.HEADING && piece.level() == 1 && Texts.words(piece.text()) >= 3) {
                words = 0;
            }
            words += words < 0 ? 0 : piece.mass();
        }
        return words >= OPENING_WORDS;
    }

    /** The named place; where advertisements part it into several of one name, what holds them all. */
    private static Box named(Box place) {
        List<Box> pending = new ArrayList<>(List.of(place));
        List<Box> named = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            Box box = pending.get(i);
            if (box != place && box.body && box.mass > 0) {
                named.add(box);
            } else {
                box.children.stream()
                        .filter(child -> !child.noise && child.mass > 0)
                        .forEach(pending::add);
            }
        }
        Box heaviest =
                named.stream().max(Comparator.comparingInt(box -> box.mass)).orElse(place);
        String name = heaviest.element.className();
        List<Box> parts = named.stream()
                .filter(box -> box.element.className().equals(name))
                .toList();
        int together = parts.stream().mapToInt(box -> box.mass).sum();
        return together < NAMED * place.mass
                ? place
                : parts.stream().reduce(ContainerChoice::around).orElse(place);
    }

    /** The innermost box around two. */
    private static Box around(Box one, Box other) {
        Box a = one;
        Box b = other;
        while (a != b) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            } else {
                return b;
            }
        }
        return a;
    }

    /**
     * The {@code article} elements that are each a full article: a headline of their own and text of comparable size.
     * Empty where the page holds one article or none.
     */
    public static List<Box> fullArticles(Outline outline) {
        List<Box> found = new ArrayList<>();
        for (Box box : outline.boxes) {
            boolean inside = !found.isEmpty() && box.first < found.getLast().end;
            if (!inside
                    && !box.noise
                    && box.element.normalName().equals("article")
                    && box.mass >= FULL_ARTICLE_WORDS
                    && hasHeadline(outline, box)) {
                found.add(box);
            }
        }
        int largest = found.stream()
                .map(box -> box.mass)
                .max(Comparator.naturalOrder())
                .orElse(0);
        found.removeIf(box -> box.mass < COMPARABLE * largest);
        int together = found.stream().mapToInt(box -> box.mass).sum();
        return found.size() >= 2 && together * 2 >= outline.root.mass ? found : List.of();
    }

    private static boolean hasHeadline(Outline outline, Box box) {
        return outline.pieces.subList(box.first, Math.min(box.end, box.first + 12)).stream()
                .anyMatch(
                        piece -> piece.kind() == Kind.HEADING && piece.level() <= 2 && Texts.words(piece.text()) >= 3);
    }
}
