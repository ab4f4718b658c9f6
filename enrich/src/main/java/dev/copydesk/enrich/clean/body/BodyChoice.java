package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
 */
public record BodyChoice(List<Piece> pieces, Box place, double expectedF1) {

    /** Every piece counts, also one without a word. */
    private static final double LEAST_WEIGHT = 0.5;

    private static final double NEARLY_ALL = 0.85;
    private static final Set<Kind> LEAVES = Set.of(Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.QUOTE);

    public BodyChoice {
        pieces = List.copyOf(pieces);
    }

    /**
     * Chooses among the pieces of a box.
     *
     * @param probabilities of all pieces of the page
     */
    public static BodyChoice of(Outline outline, float[] probabilities, Box box) {
        List<Piece> all = outline.pieces;
        List<Integer> likeliestFirst = new ArrayList<>();
        double mass = 0;
        for (int i = box.first; i < box.end; i++) {
            likeliestFirst.add(i);
            mass += probabilities[i] * weight(all.get(i));
        }
        likeliestFirst.sort(Comparator.comparingDouble(i -> -probabilities[i]));
        double best = 0;
        int count = 0;
        double hits = 0;
        double taken = 0;
        for (int k = 0; k < likeliestFirst.size(); k++) {
            int at = likeliestFirst.get(k);
            double weight = weight(all.get(at));
            hits += probabilities[at] * weight;
            taken += weight;
            double expected = 2 * hits / (taken + mass);
            if (expected > best) {
                best = expected;
                count = k + 1;
            }
        }
        List<Piece> chosen =
                likeliestFirst.subList(0, count).stream().sorted().map(all::get).toList();
        return new BodyChoice(chosen, innermost(box, chosen), best);
    }

    /** Down from a box as long as one child holds nearly all that was chosen. */
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
            next = place.children.stream()
                    .filter(child -> !LEAVES.contains(child.kind) && words.getOrDefault(child, 0) >= wanted)
                    .findFirst()
                    .orElse(null);
        }
        return place;
    }

    /** The choice without a piece that has found its place elsewhere. */
    public BodyChoice without(Optional<Piece> piece) {
        return piece.isEmpty()
                ? this
                : new BodyChoice(
                        pieces.stream().filter(one -> one != piece.get()).toList(), place, expectedF1);
    }

    /** The chosen pieces as blocks, without the headline. */
    public List<Block> blocks(String title) {
        return pieces.stream()
                .filter(piece -> piece.kind() != Kind.HEADING || !Texts.isSame(piece.text(), title))
                .map(piece -> new Block(kind(piece.kind()), piece.text()))
                .toList();
    }

    private static Block.Kind kind(Kind kind) {
        return switch (kind) {
            case HEADING -> Block.Kind.HEADING;
            case LIST_ITEM -> Block.Kind.LIST_ITEM;
            case QUOTE -> Block.Kind.QUOTE;
            case TEXT, PARAGRAPH, CAPTION, CELL -> Block.Kind.PARAGRAPH;
        };
    }

    private static double weight(Piece piece) {
        return Math.max(LEAST_WEIGHT, piece.words());
    }
}
