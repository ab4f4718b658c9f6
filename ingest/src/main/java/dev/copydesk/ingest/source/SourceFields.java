package dev.copydesk.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One entry of the list of sources: each key checked by itself, so that one mistake hides no other. */
final class SourceFields {

    private static final List<String> KEYS = List.of("id", "kind", "address", "language", "labels", "poll", "interval");
    private static final String ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Node node;
    private final Fields fields;
    private final Path folder;
    private final Fields.Report report;
    private boolean sound;

    SourceFields(Node node, String path, Path folder, Fields.Report report) {
        this.node = node;
        this.folder = folder;
        this.report = (where, key, message) -> {
            sound = false;
            report.problem(where, key, message);
        };
        this.sound = true;
        this.fields = Fields.of(node, path, KEYS, this.report);
    }

    @Nullable
    String id() {
        NodeTuple tuple = fields.tuple("id");
        return tuple == null ? null : scalarText(tuple.getValueNode());
    }

    Node idNode() {
        NodeTuple tuple = fields.tuple("id");
        return tuple == null ? node : tuple.getValueNode();
    }

    String path(String key) {
        return fields.path(key);
    }

    /** The source; null when a mistake was reported. */
    @Nullable
    SourceSpec source() {
        if (!fields.isMapping()) {
            return null;
        }
        String id = required("id");
        if (id != null && !id.matches(ID_PATTERN)) {
            wrong("id", "'" + id + "' must be 1 to 100 letters, digits, '.', '_' or '-', a letter or digit first");
        }
        SourceKind kind = kind();
        String address = address(kind);
        String language = language();
        List<String> labels = fields.texts("labels");
        Duration poll = duration("poll", SourceSpec.DEFAULT_POLL);
        if (poll.isZero()) {
            wrong("poll", "must be longer than nothing");
        }
        Duration interval = duration("interval", SourceSpec.DEFAULT_INTERVAL);
        if (!sound || id == null || kind == null || address == null) {
            return null;
        }
        return new SourceSpec(id, kind, address, language, labels, poll, interval);
    }

    private @Nullable SourceKind kind() {
        String word = required("kind");
        if (word == null) {
            return null;
        }
        for (SourceKind kind : SourceKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        String known = Arrays.stream(SourceKind.values()).map(SourceKind::word).collect(Collectors.joining(", "));
        wrong("kind", "'" + word + "' is no kind of source; known are " + known);
        return null;
    }

    private @Nullable String address(@Nullable SourceKind kind) {
        String address = required("address");
        if (address == null || kind == null) {
            return null;
        }
        try {
            return kind == SourceKind.FILES ? folder.resolve(address).toString() : webAddress(address);
        } catch (InvalidPathException e) {
            wrong("address", "'" + address + "' is no path: " + e.getReason());
        } catch (URISyntaxException e) {
            wrong("address", "'" + address + "' is no URL: " + e.getReason());
        }
        return null;
    }

    private String webAddress(String address) throws URISyntaxException {
        URI uri = new URI(address);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new URISyntaxException(address, "it must begin with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw new URISyntaxException(address, "it names no host");
        }
        if (uri.getUserInfo() != null) {
            throw new URISyntaxException(address, "it must not hold a user name");
        }
        return address;
    }

    private @Nullable String language() {
        String tag = fields.text("language");
        if (tag == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            wrong("language", "'" + tag + "' is no BCP 47 tag, such as en or pt-BR");
            return null;
        }
    }

    private Duration duration(String key, Duration otherwise) {
        String text = fields.text(key);
        if (text == null) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
            wrong(key, "'" + text + "' must lie between nothing and 31 days");
        } catch (DateTimeParseException e) {
            wrong(key, "'" + text + "' is no ISO 8601 duration, such as PT15M or PT0.5S");
        }
        return otherwise;
    }

    private @Nullable String required(String key) {
        if (fields.tuple(key) == null) {
            report.problem(node, fields.path(key), "is missing");
            return null;
        }
        return fields.text(key);
    }

    private void wrong(String key, String message) {
        NodeTuple tuple = fields.tuple(key);
        report.problem(tuple == null ? node : tuple.getValueNode(), fields.path(key), message);
    }

    private static @Nullable String scalarText(Node value) {
        return value instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    }
}
