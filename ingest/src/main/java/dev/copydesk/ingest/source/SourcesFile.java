package dev.copydesk.ingest.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads a {@code sources.yaml}. Never stops at the first mistake: the operator sees all of them, each with file, line and key. */
public final class SourcesFile {

    private static final int MAX_DEPTH = 20;
    private static final String SOURCES = "sources";

    private final String name;
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private SourcesFile(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Reads a file. The path of a source of files is taken from the folder that the sources file is in. */
    public static Reading read(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        SourcesFile reader = new SourcesFile(file.toString(), folder == null ? Path.of("") : folder);
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new Reading.Faulty(List.of(reader.problem(1, SOURCES, "the file is not in UTF-8")));
        } catch (IOException e) {
            return new Reading.Faulty(List.of(reader.problem(1, SOURCES, "the file cannot be read: " + e)));
        }
        return reader.read(text);
    }

    /** Reads a text, as if it stood in a file of this name in the current folder. */
    public static Reading parse(String name, String yaml) {
        return new SourcesFile(name, Path.of("")).read(yaml);
    }

    private Reading read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        @Nullable Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return new Reading.Faulty(List.of(problem(line, SOURCES, "this is not YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            return new Reading.Faulty(List.of(problem(1, SOURCES, "this is not YAML: " + e.getMessage())));
        }
        List<SourceSpec> sources = sources(root);
        return problems.isEmpty() ? new Reading.Sound(sources) : new Reading.Faulty(byLine());
    }

    private List<SourceSpec> sources(@Nullable Node root) {
        if (root == null) {
            problems.add(problem(1, SOURCES, "the file is empty: it needs a list 'sources'"));
            return List.of();
        }
        Fields top = Fields.of(root, "", List.of(SOURCES), this::report);
        @Nullable NodeTuple list = top.tuple(SOURCES);
        if (list == null) {
            if (top.isMapping()) {
                report(root, SOURCES, "is missing: it is the list of sources");
            }
            return List.of();
        }
        List<SourceSpec> sources = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        int index = 0;
        for (Node item : Fields.items(list.getValueNode(), SOURCES, this::report)) {
            SourceFields fields = new SourceFields(item, SOURCES + "[" + index++ + "]", folder, this::report);
            @Nullable SourceSpec source = fields.source();
            @Nullable String id = fields.id();
            int line = line(fields.idNode());
            @Nullable Integer before = id == null ? null : lineOfId.putIfAbsent(id, line);
            if (before != null) {
                report(
                        fields.idNode(),
                        fields.path("id"),
                        "'" + id + "' is the id of another source, in line " + before);
            }
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    private List<Problem> byLine() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    private void report(Node where, String key, String message) {
        problems.add(problem(line(where), key, message));
    }

    private Problem problem(int line, String key, String message) {
        return new Problem(name, line, key, message);
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
