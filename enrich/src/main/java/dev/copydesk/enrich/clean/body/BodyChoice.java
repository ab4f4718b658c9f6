package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.block.Tables;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that make the body: the choice that promises the best agreement with what a reader would mark.
 *
 * <p>Agreement is the F1 of the words chosen. For probabilities that are independent of each other its expectation is nearly
 * 2·Σ(p·w over the chosen) / (Σ(w over the chosen) + Σ(p·w over all)), which is largest for a prefix of the pieces in
 * the order of their probability (Lipton et al. 2014, "Optimal thresholding of classifiers to maximize F1 measure"). So
 * there is no threshold to tune, and the value reached says how sure the choice is.
 *
 * @param pieces in reading order
 * @param place the innermost box that holds nearly all of them
 * @param expectedF1 between 0 and 1
 * @param origin what found it: the page's elements, or a rule for its site
 */
public record BodyChoice(List<Piece> pieces, Box place, double expectedF1, FieldOrigin origin) {

    /** Every piece counts, also one without a word. */
    private static final double LEAST_WEIGHT = 0.5;

    /** Where a page has an article, the best choice promises far more; where it has none, most often a tenth. */
    private static final double LEAST_EXPECTED = 0.2;

    private static final double NEARLY_ALL = 0.85;
    private static final Set<Kind> LEAVES = Set.of(Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE);

    public BodyChoice {
        pieces = List.copyOf(pieces);
    }

    /**
     * Chooses among the pieces of a box; none where even the best choice promises next to nothing.
     *
     * @param probabilities of all pieces of the page
     */
    public static BodyChoice of(Outline outline, float[] probabilities, Box box) {
        List<Piece> all = outline.pieces;
        int[] likeliestFirst = likeliestFirst(outline, probabilities, box);
        double mass = mass(outline, probabilities, box);
        double best = 0;
        int count = 0;
        double hits = 0;
        double taken = 0;
        for (int k = 0; k < likeliestFirst.length; k++) {
            int at = likeliestFirst[k];
            double weight = weight(all.get(at));
            hits += probabilities[at] * weight;
            taken += weight;
            double expected = 2 * hits / (taken + mass);
            if (expected > best) {
                best = expected;
                count = k + 1;
            }
        }
        List<Piece> chosen = best < LEAST_EXPECTED ? List.of() : chosen(all, probabilities, likeliestFirst, count);
        Box place = chosen.isEmpty() ? box : innermost(box, chosen);
        return new BodyChoice(chosen, place, best, FieldOrigin.DOM);
    }

    /** The likeliest, and what belongs to them; in reading order. */
    private static List<Piece> chosen(List<Piece> all, float[] probabilities, int[] likeliestFirst, int count) {
        BitSet open = new BitSet();
        Arrays.stream(likeliestFirst).filter(i -> probabilities[i] > 0).forEach(open::set);
        BitSet chosen = new BitSet();
        Arrays.stream(likeliestFirst, 0, count).forEach(chosen::set);
        Coherence.mend(all, probabilities, open, chosen);
        return withoutLastHeadings(chosen.stream().mapToObj(all::get).toList());
    }

    /** The words of all pieces, each as much as it is likely to count. */
    private static double mass(Outline outline, float[] probabilities, Box box) {
        double mass = 0;
        for (int i = outline.nextIncluded(box.first); i < box.end; i = outline.nextIncluded(i + 1)) {
            mass += probabilities[i] * weight(outline.pieces.get(i));
        }
        return mass;
    }

    /**
     * The pieces of a box that are not left out, sorted without an object each: a probability's bits, none of them negative,
     * sort as it does, and the piece's number stands behind them.
     */
    private static int[] likeliestFirst(Outline outline, float[] probabilities, Box box) {
        long[] keys = new long[Math.max(0, box.end - box.first)];
        int size = 0;
        for (int i = outline.nextIncluded(box.first); i < box.end; i = outline.nextIncluded(i + 1)) {
            keys[size++] = (long) ~Float.floatToIntBits(probabilities[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys, 0, size);
        return Arrays.stream(keys, 0, size).mapToInt(key -> (int) key).toArray();
    }

    /** A heading without text below it heads what was not chosen. */
    private static List<Piece> withoutLastHeadings(List<Piece> chosen) {
        int end = chosen.size();
        while (end > 0 && isBareHeading(chosen.get(end - 1))) {
            end--;
        }
        return chosen.subList(0, end);
    }

    /** Old pages also set their sentences as headings. */
    private static boolean isBareHeading(Piece piece) {
        return piece.kind() == Kind.HEADING && !Texts.hasSentenceStop(piece.text());
    }

    /** Down from a box as long as one child holds nearly all that was chosen, but into no table of data. */
    private static Box innermost(Box outer, List<Piece> chosen) {
        Map<Box, Integer> words = new HashMap<>();
        for (Piece piece : chosen) {
            for (Box box = piece.box(); box != null && box != outer; box = box.parent) {
                words.merge(box, piece.words(), Integer::sum);
            }
        }
        double wanted = NEARLY_ALL * chosen.stream().mapToInt(Piece::words).sum();
        Box place = outer;
        for (Box next = place; next != null; ) {
            place = next;
            next = Tables.isData(place.element) ? null : childWith(wanted, place, words);
        }
        return place;
    }

    private static @Nullable Box childWith(double wanted, Box place, Map<Box, Integer> words) {
        return place.children.stream()
                .filter(child -> !LEAVES.contains(child.kind) && words.getOrDefault(child, 0) >= wanted)
                .findFirst()
                .orElse(null);
    }

    /** The same choice, made with the help of something else than the labels. */
    public BodyChoice foundBy(FieldOrigin finder) {
        return new BodyChoice(pieces, place, expectedF1, finder);
    }

    /** The choice without a piece that has found its place elsewhere. */
    public BodyChoice without(Optional<Piece> piece) {
        List<Piece> others =
                pieces.stream().filter(one -> one != piece.orElse(null)).toList();
        return new BodyChoice(others, place, expectedF1, origin);
    }

    /** The chosen pieces but for headings that repeat the headline. */
    public List<Piece> withoutHeadline(String headline) {
        return pieces.stream()
                .filter(piece -> piece.kind() != Kind.HEADING || !Texts.isSame(piece.text(), headline))
                .toList();
    }

    /** Words of all chosen pieces. */
    public int words() {
        return pieces.stream().mapToInt(Piece::words).sum();
    }

    private static double weight(Piece piece) {
        return Math.max(LEAST_WEIGHT, piece.words());
    }
}
