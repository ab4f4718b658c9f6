package dev.copydesk.enrich.clean.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one file of site rules, and never stops at the first mistake. */
final class RulesFile {

    private static final int MAX_RULES = 5_000;
    private static final int MAX_CHARS = 2 << 20;
    private static final int MAX_DEPTH = 10;
    private static final String RULES = "rules";

    private final String name;
    private final List<Mistake> mistakes;

    private RulesFile(String name, List<Mistake> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    static List<SiteRule> read(Path file, List<Mistake> mistakes) {
        String name = file.toString();
        try {
            return read(name, Files.readString(file, StandardCharsets.UTF_8), mistakes);
        } catch (CharacterCodingException e) {
            mistakes.add(new Mistake(name, 1, RULES, "the file is not in UTF-8"));
        } catch (IOException e) {
            mistakes.add(new Mistake(name, 1, RULES, "the file cannot be read: " + e));
        }
        return List.of();
    }

    static List<SiteRule> read(String name, String yaml, List<Mistake> mistakes) {
        if (yaml.length() > MAX_CHARS) {
            mistakes.add(new Mistake(name, 1, RULES, "the file has more than " + MAX_CHARS + " characters: part it"));
            return List.of();
        }
        return new RulesFile(name, mistakes).rules(yaml);
    }

    private List<SiteRule> rules(String yaml) {
        Node root = compose(yaml);
        if (root == null) {
            return List.of();
        }
        Fields top = new Fields(root, RULES, List.of(RULES), (node, key, message) -> report(node, key, key, message));
        List<SiteRule> rules = new ArrayList<>();
        for (Node entry : top.items(RULES, MAX_RULES)) {
            String host = host(entry);
            RuleFields fields = new RuleFields(entry, (node, key, message) -> report(node, host, key, message));
            for (SiteRule rule : fields.rules(name + ":" + line(entry))) {
                rules.stream()
                        .filter(other -> other.scope().conflicts(rule.scope()))
                        .findFirst()
                        .ifPresent(other -> report(
                                entry,
                                host,
                                "host",
                                "is for the same pages and days as the rule at " + other.origin()
                                        + ": give the two from and until, or different paths"));
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) {
                mistakes.add(new Mistake(name, 1, RULES, "the file is empty: it needs a list 'rules'"));
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.add(new Mistake(name, line, RULES, "this is not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            mistakes.add(new Mistake(name, 1, RULES, "this is not YAML: " + e.getMessage()));
        }
        return null;
    }

    /** What the entry calls its host, before anything of it is checked. */
    private static String host(Node entry) {
        if (entry instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("host")
                        && tuple.getValueNode() instanceof ScalarNode host) {
                    return host.getValue();
                }
            }
        }
        return "rule";
    }

    private void report(Node where, String host, String key, String message) {
        String at = host.equals(key) ? key : host + ", " + key;
        mistakes.add(new Mistake(name, line(where), at, message));
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
