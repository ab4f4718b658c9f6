package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells for each piece of text on a page how likely it is part of the article's body.
 *
 * <p>Learned from pages whose bodies people marked ({@code bench}: {@code TrainLabeller}), from cues that do not depend on the
 * publisher or the language: see {@link BlockCues}. Thread-safe; the same page gives the same numbers on every machine.
 */
public final class BlockLabeller {

    /** The model's resource, beside this class. */
    public static final String RESOURCE = "body-labels.trees";

    /** Rows whose numbers fit into the processor's nearest cache. */
    private static final int BATCH = 32;

    private final BoostedTrees trees;

    private BlockLabeller(BoostedTrees trees) {
        this.trees = trees;
    }

    /** The labeller with the model that is shipped. */
    public static BlockLabeller shipped() {
        try (InputStream in = BlockLabeller.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from this build");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model; an error where it was trained on other cues. */
    public static BlockLabeller read(InputStream in) throws IOException {
        return new BlockLabeller(BoostedTrees.read(new BufferedInputStream(in), BlockCues.names()));
    }

    /** What makes the labels of a page. */
    public LabelReasons reasons(Outline outline, PageWitness witness) {
        return new LabelReasons(outline, witness, trees);
    }

    /** The probability of each piece of the outline, in its order; 0 for what is {@link Furniture}. */
    public float[] label(Outline outline, PageWitness witness) {
        BlockCues cues = new BlockCues(outline, witness);
        float[] probabilities = new float[cues.size()];
        int[] open = IntStream.range(0, cues.size())
                .filter(piece -> cues.furniture(piece).isEmpty())
                .toArray();
        float[] batch = new float[BATCH];
        for (int start = 0; start < open.length; start += BATCH) {
            int[] pieces = Arrays.copyOfRange(open, start, Math.min(open.length, start + BATCH));
            trees.probabilities(Arrays.stream(pieces).mapToObj(cues::row), batch);
            for (int i = 0; i < pieces.length; i++) {
                probabilities[pieces[i]] = batch[i];
            }
        }
        return probabilities;
    }
}
