package dev.copydesk.app.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A settings file in YAML, nested or with dots, as a flat list that remembers its lines.
 *
 * @param entries what it sets
 * @param mistakes what is wrong with it as YAML
 */
record SettingsFile(List<Entry> entries, List<String> mistakes) {

    record Entry(String key, String text, int line) {}

    static SettingsFile read(Path file) {
        SettingsFile settings = new SettingsFile(new ArrayList<>(), new ArrayList<>());
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(10);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(Files.readString(file)));
            if (root != null) {
                settings.take(file, "", root);
            }
        } catch (IOException e) {
            settings.mistakes.add(file + ": the file cannot be read");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            settings.mistakes.add(file + ", line " + line + ": this is not YAML: " + e.getProblem());
        }
        return settings;
    }

    private void take(Path file, String key, Node node) {
        int line = node.getStartMark().getLine() + 1;
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    take(file, key.isEmpty() ? name : key + "." + name, tuple.getValueNode());
                }
            }
            case ScalarNode scalar when !key.isEmpty() -> entries.add(new Entry(key, scalar.getValue(), line));
            default ->
                mistakes.add(file + ", line " + line + ": " + (key.isEmpty() ? "the file" : key) + " must be "
                        + (key.isEmpty() ? "a list of 'key: value'" : "one value"));
        }
    }
}
