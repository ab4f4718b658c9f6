package dev.copydesk.enrich.clean.body;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Gradient-boosted regression trees (Friedman 2001) with a logistic link, trained elsewhere and read from a resource. The
 * sum of the leaves that a row falls into is the log-odds.
 *
 * <p>The format, big-endian: the magic number, the names of the columns, the base log-odds, then for every tree the number
 * of its nodes and for each node its column (-1: a leaf), its threshold (a leaf: its value) and the index of its left child.
 * The right child follows the left one. A row goes left where its value is below the threshold. Immutable.
 */
final class BoostedTrees {

    private static final int MAGIC = 0x43444254;
    private static final int MAX_NODES = 1 << 20;

    private final double base;
    private final int[] roots;
    private final short[] columns;
    private final float[] thresholds;
    private final int[] left;

    private BoostedTrees(DataInputStream in, List<String> names) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a file of trees");
        }
        int columnCount = in.readInt();
        for (int i = 0; i < columnCount; i++) {
            String name = in.readUTF();
            if (i >= names.size() || !name.equals(names.get(i))) {
                throw new IOException(
                        "the model was trained on other cues: column " + i + " is \"" + name + "\"; train it anew");
            }
        }
        base = in.readDouble();
        roots = new int[in.readInt()];
        int nodes = in.readInt();
        if (columnCount != names.size() || nodes > MAX_NODES) {
            throw new IOException("the model does not fit the cues: train it anew");
        }
        columns = new short[nodes];
        thresholds = new float[nodes];
        left = new int[nodes];
        for (int tree = 0, node = 0; tree < roots.length; tree++) {
            int first = node;
            roots[tree] = first;
            for (int end = first + in.readInt(); node < end; node++) {
                columns[node] = in.readShort();
                thresholds[node] = in.readFloat();
                left[node] = first + in.readInt();
            }
        }
    }

    /** Reads a model and checks that it was trained on these columns. */
    static BoostedTrees read(InputStream in, List<String> names) throws IOException {
        return new BoostedTrees(new DataInputStream(in), names);
    }

    /** The probability that a row is of the class looked for. */
    float probability(float[] row) {
        double sum = base;
        for (int root : roots) {
            sum += thresholds[leaf(root, row)];
        }
        return (float) (1 / (1 + StrictMath.exp(-sum)));
    }

    /**
     * The value that every node stands for: of a leaf its own, above that the mean over these rows as far as they pass it. Where they are
     * few, the mean of the two children counts as one row more.
     */
    double[] nodeValues(Iterable<float[]> rows) {
        double[] sums = new double[left.length];
        int[] counts = new int[left.length];
        for (float[] row : rows) {
            for (int root : roots) {
                float value = thresholds[leaf(root, row)];
                for (int node = root; columns[node] >= 0; node = next(node, row)) {
                    sums[node] += value;
                    counts[node]++;
                }
            }
        }
        double[] values = new double[left.length];
        double[] means = new double[left.length];
        for (int node = left.length - 1; node >= 0; node--) { // children come after their parents
            boolean leaf = columns[node] < 0;
            means[node] = leaf ? thresholds[node] : (means[left[node]] + means[left[node] + 1]) / 2;
            values[node] = (sums[node] + means[node]) / (counts[node] + 1);
        }
        return values;
    }

    /** For every column, by how much the turns that it decided changed the value of the node where a row stands. */
    double[] weights(float[] row, double[] nodeValues) {
        double[] weights = new double[row.length];
        for (int root : roots) {
            for (int node = root; columns[node] >= 0; node = next(node, row)) {
                weights[columns[node]] += nodeValues[next(node, row)] - nodeValues[node];
            }
        }
        return weights;
    }

    private int leaf(int root, float[] row) {
        int node = root;
        while (columns[node] >= 0) {
            node = next(node, row);
        }
        return node;
    }

    private int next(int node, float[] row) {
        return left[node] + (row[columns[node]] < thresholds[node] ? 0 : 1);
    }
}
