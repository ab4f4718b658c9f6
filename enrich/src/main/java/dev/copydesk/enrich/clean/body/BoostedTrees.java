package dev.copydesk.enrich.clean.body;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Log-odds after the first trees from which all others together hardly ever lift a row to a chance in twenty: more than half of a page. */
    private static final double HOPELESS = -3.5;

    private static final int FIRST_TREES = 50;

    /** The log-odds of such rows after all trees, in the mean. */
    private static final double NEVER = -6.4;

    static final int COLUMN_BITS = 10;
    static final int LEAF = (1 << COLUMN_BITS) - 1;

    private final double base;
    private final int[] roots;

    /** Each as one number, so that a step reads one place of memory: its threshold or value, its left child, its column. */
    private final long[] nodes;

    private final TreeWalk walk;

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
        int nodeCount = in.readInt();
        if (columnCount != names.size() || columnCount > LEAF || nodeCount > MAX_NODES) {
            throw new IOException("the model does not fit the cues: train it anew");
        }
        nodes = new long[nodeCount];
        for (int tree = 0, node = 0; tree < roots.length; tree++) {
            int first = node;
            roots[tree] = first;
            for (int end = first + in.readInt(); node < end; node++) {
                int column = in.readShort();
                int number = in.readInt();
                int left = first + in.readInt();
                nodes[node] = (long) number << Integer.SIZE | (long) left << COLUMN_BITS | (column < 0 ? LEAF : column);
            }
        }
        walk = new TreeWalk(nodes, roots);
    }

    /** Reads a model and checks that it was trained on these columns. */
    static BoostedTrees read(InputStream in, List<String> names) throws IOException {
        return new BoostedTrees(new DataInputStream(in), names);
    }

    /**
     * The probabilities that rows are of the class looked for. Tree by tree, since one tree and some rows fit into the
     * processor's nearest cache together, and all trees do not. Rows that the first trees make hopeless are not asked further.
     *
     * @param written each read before the next one is asked for
     */
    void probabilities(Stream<float[]> written, float[] probabilities) {
        int[][] ordered = written.map(TreeWalk::ordered).toArray(int[][]::new);
        double[] sums = new double[ordered.length];
        Arrays.fill(sums, base);
        int[] rows = IntStream.range(0, ordered.length).toArray();
        add(0, Math.min(FIRST_TREES, roots.length), rows, ordered, sums);
        if (roots.length > FIRST_TREES) {
            add(FIRST_TREES, roots.length, hopeful(sums), ordered, sums);
        }
        for (int i = 0; i < sums.length; i++) {
            probabilities[i] = (float) (1 / (1 + StrictMath.exp(-sums[i])));
        }
    }

    /** The rows that may still come to something; the others get what such rows come to. */
    private static int[] hopeful(double[] sums) {
        int[] hopeful = IntStream.range(0, sums.length)
                .filter(row -> sums[row] >= HOPELESS)
                .toArray();
        Arrays.setAll(sums, row -> sums[row] < HOPELESS ? NEVER : sums[row]);
        return hopeful;
    }

    /** Adds the leaves that the rows fall into in some of the trees. */
    private void add(int from, int to, int[] rows, int[][] ordered, double[] sums) {
        for (int tree = from; tree < to; tree++) {
            for (int row : rows) {
                sums[row] += number(nodes[walk.leaf(tree, ordered[row])]);
            }
        }
    }

    /**
     * The value that every node stands for: of a leaf its own, above that the mean over these rows as far as they pass it. Where they are
     * few, the mean of the two children counts as one row more.
     */
    double[] nodeValues(Iterable<float[]> rows) {
        double[] sums = new double[nodes.length];
        int[] counts = new int[nodes.length];
        for (float[] row : rows) {
            for (int root : roots) {
                float value = number(nodes[leaf(root, row)]);
                for (int node = root; !isLeaf(node); node = next(node, row)) {
                    sums[node] += value;
                    counts[node]++;
                }
            }
        }
        double[] values = new double[nodes.length];
        double[] means = new double[nodes.length];
        for (int node = nodes.length - 1; node >= 0; node--) { // children come after their parents
            int left = left(nodes[node]);
            means[node] = isLeaf(node) ? number(nodes[node]) : (means[left] + means[left + 1]) / 2;
            values[node] = (sums[node] + means[node]) / (counts[node] + 1);
        }
        return values;
    }

    /** For every column, by how much the turns that it decided changed the value of the node where a row stands. */
    double[] weights(float[] row, double[] nodeValues) {
        double[] weights = new double[row.length];
        for (int root : roots) {
            for (int node = root; !isLeaf(node); node = next(node, row)) {
                weights[column(nodes[node])] += nodeValues[next(node, row)] - nodeValues[node];
            }
        }
        return weights;
    }

    private int leaf(int root, float[] row) {
        int node = root;
        while (!isLeaf(node)) {
            node = next(node, row);
        }
        return node;
    }

    private int next(int node, float[] row) {
        long turn = nodes[node];
        return left(turn) + (row[column(turn)] < number(turn) ? 0 : 1);
    }

    private boolean isLeaf(int node) {
        return column(nodes[node]) == LEAF;
    }

    static int column(long node) {
        return (int) node & LEAF;
    }

    static int left(long node) {
        return (int) node >>> COLUMN_BITS;
    }

    static float number(long node) {
        return Float.intBitsToFloat((int) (node >>> Integer.SIZE));
    }
}
