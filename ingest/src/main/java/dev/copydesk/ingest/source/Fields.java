package dev.copydesk.ingest.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one YAML mapping, looked up with their places. Works on composed nodes and never constructs an object from the file. */
final class Fields {

    /** Takes a mistake, with the node that it stands at. */
    interface Report {
        void problem(Node where, String key, String message);
    }

    private final Map<String, NodeTuple> tuples;
    private final boolean mapping;
    private final String path;
    private final Report report;

    private Fields(Map<String, NodeTuple> tuples, boolean mapping, String path, Report report) {
        this.tuples = tuples;
        this.mapping = mapping;
        this.path = path;
        this.report = report;
    }

    static Fields of(Node node, String path, List<String> known, Report report) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            report.problem(node, path.isEmpty() ? "sources" : path, "must be a mapping of keys to values");
            return new Fields(tuples, false, path, report);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
            String at = join(path, key);
            if (!known.contains(key)) {
                report.problem(tuple.getKeyNode(), at, "is not a key here; known are " + String.join(", ", known));
            } else if (tuples.putIfAbsent(key, tuple) != null) {
                report.problem(tuple.getKeyNode(), at, "is given twice");
            }
        }
        return new Fields(tuples, true, path, report);
    }

    static List<Node> items(Node node, String path, Report report) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        report.problem(node, path, "must be a list");
        return List.of();
    }

    boolean isMapping() {
        return mapping;
    }

    String path(String key) {
        return join(path, key);
    }

    @Nullable
    NodeTuple tuple(String key) {
        return tuples.get(key);
    }

    /** The text of a key; null when it is missing or was reported. */
    @Nullable
    String text(String key) {
        NodeTuple tuple = tuples.get(key);
        return tuple == null ? null : text(tuple.getValueNode(), path(key));
    }

    /** The texts of a list; empty when it is missing. */
    List<String> texts(String key) {
        NodeTuple tuple = tuples.get(key);
        List<String> texts = new ArrayList<>();
        if (tuple != null) {
            int index = 0;
            for (Node item : items(tuple.getValueNode(), path(key), report)) {
                String text = text(item, path(key) + "[" + index++ + "]");
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private @Nullable String text(Node node, String at) {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        report.problem(node, at, node instanceof ScalarNode ? "has no value" : "must be a single value");
        return null;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
