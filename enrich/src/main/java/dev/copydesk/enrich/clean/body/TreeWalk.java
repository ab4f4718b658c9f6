package dev.copydesk.enrich.clean.body;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way of rows to the leaves of {@link BoostedTrees}, without a branch that the processor could guess wrongly, which costs
 * more than the way itself: to which side a row turns is a matter of arithmetic, every row of a tree takes as many turns, and
 * from a leaf every turn leads back to it. So the ways of several rows also overlap. Immutable.
 */
final class TreeWalk {

    /** As the nodes are written, but with thresholds as {@link #ordered} numbers, and every leaf its own left child. */
    private final long[] turns;

    private final int[] roots;

    /** The most turns from the root of each tree to a leaf. */
    private final int[] depths;

    TreeWalk(long[] nodes, int[] roots) {
        this.roots = roots;
        turns = new long[nodes.length];
        Arrays.setAll(turns, node -> turn(node, nodes[node]));
        depths = Arrays.stream(roots).map(root -> depth(root, nodes)).toArray();
    }

    private static long turn(int node, long written) {
        return isLeaf(written)
                ? (long) Integer.MAX_VALUE << Integer.SIZE | (long) node << BoostedTrees.COLUMN_BITS
                : (long) ordered(BoostedTrees.number(written)) << Integer.SIZE | written & (1L << Integer.SIZE) - 1;
    }

    private static boolean isLeaf(long written) {
        return BoostedTrees.column(written) == BoostedTrees.LEAF;
    }

    private static int depth(int root, long[] nodes) {
        List<Integer> level = List.of(root);
        int depth = -1;
        while (!level.isEmpty()) {
            depth++;
            level = level.stream()
                    .filter(node -> !isLeaf(nodes[node]))
                    .map(node -> BoostedTrees.left(nodes[node]))
                    .flatMap(left -> Stream.of(left, left + 1))
                    .toList();
        }
        return depth;
    }

    /** The node that is the leaf of a row. */
    int leaf(int tree, int[] ordered) {
        int node = roots[tree];
        for (int level = depths[tree]; level > 0; level--) {
            long turn = turns[node];
            long below = (turn >> Integer.SIZE) - 1 - ordered[BoostedTrees.column(turn)];
            node = BoostedTrees.left(turn) + (int) (below >>> Long.SIZE - 1);
        }
        return node;
    }

    /** Whole numbers in the order of the row's. */
    static int[] ordered(float[] row) {
        int[] ordered = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            ordered[i] = ordered(row[i]);
        }
        return ordered;
    }

    /** Bits of positive numbers are in their order, those of negative ones in the opposite; both zeros are the same. */
    private static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
    }
}
