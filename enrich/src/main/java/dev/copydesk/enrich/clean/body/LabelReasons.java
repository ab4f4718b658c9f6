package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What made the labels of a page, for people who ask. The weights are approximate: they follow the path of a block through each tree
 * and credit a cue with what its turn changed (Saabas 2014, "Interpreting random forests"). What a node stands for should be the mean
 * of the blocks that passed it in training. The model does not keep that; the blocks of the page at hand stand in, so that a weight says
 * what sets a block apart from the others of its page.
 */
public final class LabelReasons {

    private final BlockCues cues;
    private final BoostedTrees trees;
    private final double[] nodeValues;

    LabelReasons(Outline outline, PageWitness witness, BoostedTrees trees) {
        this.cues = new BlockCues(outline, witness);
        this.trees = trees;
        this.nodeValues = trees.nodeValues(
                () -> IntStream.range(0, cues.size()).mapToObj(cues::row).iterator());
    }

    /** What makes a piece furniture for certain, so that its cues did not count. */
    public Optional<Furniture> furniture(int piece) {
        return cues.furniture(piece);
    }

    /** What the wording of a piece that is furniture by its wording is like; empty for all others. */
    public List<String> furnitureWording(int piece) {
        return cues.wording(piece);
    }

    /** The cues that moved the label of a piece most, the heaviest first. */
    public List<CueWeight> heaviest(int piece, int count) {
        float[] row = cues.row(piece);
        double[] weights = trees.weights(row, nodeValues);
        return IntStream.range(0, row.length)
                .mapToObj(cue -> new CueWeight(BlockCues.names().get(cue), row[cue], weights[cue]))
                .filter(cue -> cue.weight() != 0)
                .sorted(Comparator.comparingDouble(cue -> -Math.abs(cue.weight())))
                .limit(count)
                .toList();
    }
}
