package dev.copydesk.enrich.clean.site;

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

/** The keys of one YAML mapping, with their places. Works on composed nodes: the file constructs no object. */
final class Fields {

    static final int MAX_ITEMS = 30;

    /** Takes a mistake, with the node that it stands at. */
    interface Report {
        void mistake(Node where, String key, String message);
    }

    /** A value that stands alone, and where. */
    record Scalar(String text, Node node) {}

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Report report;

    Fields(Node node, String name, List<String> known, Report report) {
        this.report = report;
        if (!(node instanceof MappingNode mapping)) {
            report.mistake(node, name, "must be a mapping with the keys " + String.join(", ", known));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a word)";
            if (!known.contains(key)) {
                report.mistake(tuple.getKeyNode(), key, "is not a key here; known are " + String.join(", ", known));
            } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                report.mistake(tuple.getKeyNode(), key, "is given twice");
            }
        }
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** The nodes of a list; none where the key is missing. */
    List<Node> items(String key, int max) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            report.mistake(node, key, "must be a list: put the values into [ ]");
            return List.of();
        }
        if (list.getValue().size() > max) {
            report.mistake(node, key, "has " + list.getValue().size() + " entries; " + max + " are the most");
            return List.of();
        }
        return list.getValue();
    }

    /** The value of a key; null where it is missing or was reported. */
    @Nullable
    Scalar scalar(String key) {
        Node node = values.get(key);
        return node == null ? null : scalar(node, key);
    }

    /** The values of a key: one alone, or a list. */
    List<Scalar> scalars(String key) {
        List<Node> nodes = values.get(key) instanceof ScalarNode one ? List.of(one) : items(key, MAX_ITEMS);
        List<Scalar> scalars = new ArrayList<>();
        for (Node node : nodes) {
            Scalar scalar = scalar(node, key);
            if (scalar != null) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    private @Nullable Scalar scalar(Node node, String key) {
        if (node instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return new Scalar(scalar.getValue().strip(), node);
        }
        report.mistake(node, key, node instanceof ScalarNode ? "has no value" : "must be a single value");
        return null;
    }
}
