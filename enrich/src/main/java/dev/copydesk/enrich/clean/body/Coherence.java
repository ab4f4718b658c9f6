package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands or falls together in a text: the items of a list, a list and the sentence that announces it, a heading and the
 * paragraphs around it, the paragraphs of one make in one box. Labels are given to one piece at a time; an editor would not cut a text like that.
 */
final class Coherence {

    private static final int LIST_ITEMS = 3;
    private static final int SHORT_ITEM_WORDS = 25;
    private static final int REPEATED_CHARS = 60;
    private static final int FEW_PIECES = 3;
    private static final double NEARLY_ALL = 0.8;
    private static final float MAY_WELL_BE = 0.3f;

    private final List<Piece> pieces;
    private final float[] probabilities;
    private final BitSet open;
    private final BitSet chosen;

    private Coherence(List<Piece> pieces, float[] probabilities, BitSet open, BitSet chosen) {
        this.pieces = pieces;
        this.probabilities = probabilities;
        this.open = open;
        this.chosen = chosen;
    }

    /**
     * Mends a choice.
     *
     * @param open what may be chosen at all
     * @param chosen what the labels alone chose; changed
     */
    static void mend(List<Piece> pieces, float[] probabilities, BitSet open, BitSet chosen) {
        Coherence coherence = new Coherence(pieces, probabilities, open, chosen);
        coherence.lists();
        coherence.gaps();
        Headings.add(pieces, open, chosen);
        Strangers.remove(pieces, probabilities, chosen);
        coherence.repetitions();
    }

    /** Runs of items of one make go as most of their words go; all of them stay that a sentence announces. */
    private void lists() {
        for (int first = nextItem(0); first < pieces.size(); ) {
            int end = endOfList(first);
            if (isAnnounced(first, end) || (end - first >= LIST_ITEMS && isMostlyChosen(first, end))) {
                add(first, end);
            } else if (end - first >= LIST_ITEMS && isOfShortItems(first, end)) {
                chosen.clear(first, end);
            }
            first = nextItem(end);
        }
    }

    private int nextItem(int from) {
        int i = from;
        while (i < pieces.size() && pieces.get(i).kind() != Kind.LIST_ITEM) {
            i++;
        }
        return i;
    }

    private int endOfList(int first) {
        int end = first + 1;
        while (end < pieces.size() && isLike(pieces.get(end), pieces.get(first))) {
            end++;
        }
        return end;
    }

    private static boolean isLike(Piece item, Piece first) {
        return item.kind() == Kind.LIST_ITEM && Make.of(item.box()).equals(Make.of(first.box()));
    }

    /** Between a chosen paragraph that ends in a colon and more of the text, and no list of links. */
    private boolean isAnnounced(int first, int end) {
        String before = first == 0 ? "" : pieces.get(first - 1).text();
        boolean colon = before.endsWith(":") || before.endsWith("：");
        return colon && chosen.get(first - 1) && (chosen.get(end) || chosen.get(end + 1)) && !isLinks(first, end);
    }

    private boolean isLinks(int first, int end) {
        return pieces.subList(first, end).stream().mapToDouble(Piece::linkShare).sum() * 2 >= end - first;
    }

    private boolean isMostlyChosen(int first, int end) {
        int taken = 0;
        int all = 0;
        for (int i = first; i < end; i++) {
            int words = Math.max(1, pieces.get(i).words());
            all += words;
            taken += chosen.get(i) ? words : 0;
        }
        return taken * 2 >= all;
    }

    /** Some templates set the paragraphs of a text as items. */
    private boolean isOfShortItems(int first, int end) {
        return pieces.subList(first, end).stream().allMatch(piece -> piece.words() <= SHORT_ITEM_WORDS);
    }

    private void add(int first, int end) {
        for (int i = open.nextSetBit(first); i >= 0 && i < end; i = open.nextSetBit(i + 1)) {
            chosen.set(i);
        }
    }

    /** Where nearly all pieces of one make in one box were chosen, so are those between them that may well be text. */
    private void gaps() {
        Map<Place, List<Integer>> places = IntStream.range(Math.max(0, chosen.nextSetBit(0)), chosen.length())
                .boxed()
                .collect(Collectors.groupingBy(i -> Place.of(pieces.get(i).box())));
        for (List<Integer> alike : places.values()) {
            List<Integer> taken = alike.stream().filter(chosen::get).toList();
            if (taken.size() >= FEW_PIECES && taken.size() >= NEARLY_ALL * alike.size()) {
                alike.stream()
                        .filter(i -> i > taken.getFirst() && i < taken.getLast())
                        .filter(i -> open.get(i) && probabilities[i] >= MAY_WELL_BE)
                        .forEach(chosen::set);
            }
        }
    }

    /** Of a paragraph that stands in several places of a page, the likeliest stays; in one place, it was meant to stand there again. */
    private void repetitions() {
        Map<String, Integer> kept = new HashMap<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            String text = pieces.get(i).text();
            Integer before = text.length() < REPEATED_CHARS ? null : kept.put(text, i);
            if (before != null
                    && !Place.of(pieces.get(i).box())
                            .equals(Place.of(pieces.get(before).box()))) {
                boolean later = probabilities[i] > probabilities[before];
                chosen.clear(later ? before : i);
                kept.put(text, later ? i : before);
            }
        }
    }

    /** The pieces of one make in one box. */
    private record Place(@Nullable Box box, Make make) {

        static Place of(Box box) {
            return new Place(box.parent, Make.of(box));
        }
    }
}
