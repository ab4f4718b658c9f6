package dev.copydesk.bench.labeller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains gradient-boosted trees with XGBoost and writes them in the format that {@code BoostedTrees} of enrich reads. */
final class Boosting {

    private static final int MAGIC = 0x43444254;

    /** Chosen by cross-validation over sites on the development set. */
    private static final Map<String, Object> PARAMETERS = Map.ofEntries(
            Map.entry("objective", "binary:logistic"),
            Map.entry("base_score", 0.5),
            Map.entry("tree_method", "hist"),
            Map.entry("max_bin", 128),
            Map.entry("max_depth", 6),
            Map.entry("eta", 0.075),
            Map.entry("subsample", 0.8),
            Map.entry("colsample_bytree", 0.5),
            Map.entry("min_child_weight", 0.3),
            Map.entry("lambda", 2),
            Map.entry("seed", 1),
            Map.entry("nthread", 2));

    private Boosting() {}

    static Booster train(List<MarkedPage> pages, int columns, int rounds) throws XGBoostError {
        DMatrix matrix = matrix(pages, columns);
        try {
            return XGBoost.train(matrix, PARAMETERS, rounds, Map.of(), null, null);
        } finally {
            matrix.dispose();
        }
    }

    /** The probability of each marked piece of a page, in its order. */
    static float[] predict(Booster booster, MarkedPage page, int columns) throws XGBoostError {
        DMatrix matrix = matrix(List.of(page), columns);
        try {
            float[][] predicted = booster.predict(matrix);
            float[] probabilities = new float[predicted.length];
            for (int i = 0; i < predicted.length; i++) {
                probabilities[i] = predicted[i][0];
            }
            return probabilities;
        } finally {
            matrix.dispose();
        }
    }

    private static DMatrix matrix(List<MarkedPage> pages, int columns) throws XGBoostError {
        int rows = 0;
        double total = 0;
        for (MarkedPage page : pages) {
            for (int i = 0; i < page.marks().length; i++) {
                rows += page.marks()[i] < 0 ? 0 : 1;
                total += page.weight(i);
            }
        }
        float[] values = new float[rows * columns];
        float[] marks = new float[rows];
        float[] weights = new float[rows];
        int row = 0;
        for (MarkedPage page : pages) {
            for (int i = 0; i < page.marks().length; i++) {
                if (page.marks()[i] >= 0) {
                    System.arraycopy(page.cues().get(i), 0, values, row * columns, columns);
                    marks[row] = page.marks()[i];
                    weights[row++] = (float) (page.weight(i) * rows / total);
                }
            }
        }
        DMatrix matrix = new DMatrix(values, rows, columns, Float.NaN);
        matrix.setLabel(marks);
        matrix.setWeight(weights);
        return matrix;
    }

    static void write(Booster booster, List<String> names, OutputStream to) throws XGBoostError, IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<List<Node>> trees = new ArrayList<>();
        for (String dump : booster.getModelDump("", false, "json")) {
            trees.add(nodes(mapper.readTree(dump)));
        }
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
        out.writeDouble(0);
        out.writeInt(trees.size());
        out.writeInt(trees.stream().mapToInt(List::size).sum());
        for (List<Node> tree : trees) {
            out.writeInt(tree.size());
            for (Node node : tree) {
                out.writeShort(node.column());
                out.writeFloat(node.threshold());
                out.writeInt(node.left());
            }
        }
        out.flush();
    }

    private record Node(int column, float threshold, int left) {}

    /** The nodes breadth first, so that siblings lie side by side. */
    private static List<Node> nodes(JsonNode root) {
        List<JsonNode> pending = new ArrayList<>(List.of(root));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            JsonNode node = pending.get(i);
            if (node.has("leaf")) {
                nodes.add(new Node(-1, node.get("leaf").floatValue(), 0));
            } else {
                Map<Integer, JsonNode> children = new HashMap<>();
                node.get("children")
                        .forEach(child -> children.put(child.get("nodeid").asInt(), child));
                int column = Integer.parseInt(node.get("split").asText().substring(1));
                nodes.add(new Node(column, node.get("split_condition").floatValue(), pending.size()));
                pending.add(children.get(node.get("yes").asInt()));
                pending.add(children.get(node.get("no").asInt()));
            }
        }
        return nodes;
    }
}
