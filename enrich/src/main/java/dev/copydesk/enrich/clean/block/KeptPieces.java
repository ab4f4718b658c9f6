package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The pieces of a body as a queue, with the boxes that they stand in. */
final class KeptPieces {

    private final Box place;
    private final List<Piece> pieces;
    private final Map<Element, Box> boxes = new HashMap<>();
    private final Map<Box, Integer> counts = new HashMap<>();
    private int next;

    KeptPieces(Box place, List<Piece> pieces) {
        this.place = place;
        this.pieces = pieces;
        List<Box> pending = new ArrayList<>(List.of(place));
        for (int i = 0; i < pending.size(); i++) {
            boxes.put(pending.get(i).element, pending.get(i));
            pending.addAll(pending.get(i).children);
        }
        pieces.forEach(piece -> count(piece, 1));
    }

    private void count(Piece piece, int change) {
        Box box = piece.box();
        while (box != null) {
            counts.merge(box, change, Integer::sum);
            box = box == place ? null : box.parent;
        }
    }

    /** The box of the place that an element made. */
    Optional<Box> boxOf(Element element) {
        return Optional.ofNullable(boxes.get(element));
    }

    /** How many pieces that nobody has taken yet stand in a box and the boxes in it. */
    int countIn(Box box) {
        return counts.getOrDefault(box, 0);
    }

    int size() {
        return pieces.size();
    }

    Optional<Piece> peek() {
        return next < pieces.size() ? Optional.of(pieces.get(next)) : Optional.empty();
    }

    Piece next() {
        Piece piece = pieces.get(next++);
        count(piece, -1);
        return piece;
    }

    /** Takes the pieces that stand before a box, which has some of its own. */
    List<Piece> before(Box box) {
        List<Piece> taken = new ArrayList<>();
        while (next < pieces.size() && !isInside(pieces.get(next).box(), box)) {
            taken.add(next());
        }
        return taken;
    }

    /** Takes the pieces in a box, which come next, and drops them. */
    void pass(Box box) {
        for (int inside = countIn(box); inside > 0; inside--) {
            next();
        }
    }

    /** Takes all that is left. */
    List<Piece> rest() {
        List<Piece> taken = List.copyOf(pieces.subList(next, pieces.size()));
        next = pieces.size();
        return taken;
    }

    boolean isBesideLast(Element element) {
        return !pieces.isEmpty()
                && element.parent() != null
                && element.parent() == pieces.getLast().box().element.parent();
    }

    private static boolean isInside(Box inner, Box outer) {
        for (Box box = inner; box != null; box = box.parent) {
            if (box == outer) {
                return true;
            }
        }
        return false;
    }
}
