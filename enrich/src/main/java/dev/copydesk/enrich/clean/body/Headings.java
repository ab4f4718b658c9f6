package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The headings of a chosen text that were not chosen themselves. */
final class Headings {

    private static final int IN_A_ROW = 2;
    private static final int ONE_TEMPLATE = 2;

    private final List<Piece> pieces;
    private final BitSet open;
    private final BitSet chosen;

    private Headings(List<Piece> pieces, BitSet open, BitSet chosen) {
        this.pieces = pieces;
        this.open = open;
        this.chosen = chosen;
    }

    /**
     * Adds them to a choice.
     *
     * @param open what may be chosen at all
     */
    static void add(List<Piece> pieces, BitSet open, BitSet chosen) {
        Headings headings = new Headings(pieces, open, chosen);
        headings.between();
        headings.ofOneMake();
    }

    /** A heading, or two, between two chosen pieces heads the second. */
    private void between() {
        for (int i = open.nextSetBit(1); i >= 0; i = open.nextSetBit(i + 1)) {
            if (isHeading(i) && chosen.get(i - 1) && heads(i)) {
                chosen.set(i);
            }
        }
    }

    private boolean isHeading(int at) {
        return pieces.get(at).kind() == Kind.HEADING && pieces.get(at).linkShare() < 0.5;
    }

    private boolean heads(int heading) {
        int next = heading + 1;
        while (next < pieces.size() && next < heading + IN_A_ROW && isUnchosenHeading(next)) {
            next++;
        }
        return chosen.get(next) && !isInFurniture(heading, next);
    }

    /** In a box of furniture that the text after it is not in. */
    private boolean isInFurniture(int heading, int next) {
        for (Box box = pieces.get(heading).box(); box != null && box.end <= next; box = box.parent) {
            if (box.noise) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnchosenHeading(int at) {
        return pieces.get(at).kind() == Kind.HEADING && !chosen.get(at);
    }

    /** Where most headings of one make were chosen, the others head text too: what stands before them is a picture or an advertisement. */
    private void ofOneMake() {
        Map<Make, List<Integer>> headings = IntStream.range(0, pieces.size())
                .filter(i -> open.get(i) && pieces.get(i).kind() == Kind.HEADING)
                .boxed()
                .collect(Collectors.groupingBy(i -> Make.of(pieces.get(i).box())));
        for (List<Integer> alike : headings.values()) {
            long taken = alike.stream().filter(chosen::get).count();
            if (taken >= ONE_TEMPLATE && taken * 2 >= alike.size()) {
                alike.stream().filter(i -> isHeading(i) && isSoonFollowed(i)).forEach(chosen::set);
            }
        }
    }

    private boolean isSoonFollowed(int heading) {
        return chosen.get(heading + 1) || chosen.get(heading + 2);
    }
}
