package dev.copydesk.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values that hold for one command: file, then environment over it, then flags over both. */
public final class Configuration {

    /**
     * A value and where it was set.
     *
     * @param origin such as {@code copydesk.yaml, line 3}, {@code COPYDESK_ADMIN_PORT}, {@code --admin-port} or {@code default}
     */
    public record Value(String text, String origin) {}

    private final SortedMap<String, Value> values;

    Configuration(Map<String, Value> values) {
        this.values = new TreeMap<>(values);
    }

    public String text(Setting setting) {
        return optional(setting)
                .orElseThrow(() -> new IllegalStateException(setting.key() + " has no default and is not set"));
    }

    public Optional<String> optional(Setting setting) {
        return Optional.ofNullable(values.get(setting.key())).map(Value::text);
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting));
    }

    /** The paths of a list; none when it is not set. */
    public Path[] paths(Setting setting) {
        return optional(setting).stream()
                .flatMap(paths -> Arrays.stream(paths.split(",")))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toArray(Path[]::new);
    }

    public URI[] urls(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .map(URI::create)
                .toArray(URI[]::new);
    }

    /** Whether somebody set it. */
    public boolean isSet(Setting setting) {
        Value value = values.get(setting.key());
        return value != null && !value.origin().equals(ConfigurationReader.DEFAULT);
    }

    /** Everything below a prefix, without it: what is handed through. */
    public Map<String, String> below(String prefix) {
        Map<String, String> below = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), value.text());
            }
        });
        return below;
    }

    /** The same with one value changed, as a command does for what it starts itself. */
    public Configuration with(Setting setting, String text) {
        return with(setting.key(), text);
    }

    /** The same with one value changed: a setting's, or one that is handed through. */
    public Configuration with(String key, String text) {
        Configuration changed = new Configuration(values);
        changed.values.put(key, new Value(text, "this command"));
        return changed;
    }

    /** All values by key, secrets masked, each with its origin. */
    public SortedMap<String, Value> shown() {
        SortedMap<String, Value> shown = new TreeMap<>();
        values.forEach(
                (key, value) -> shown.put(key, Settings.isSecret(key) ? new Value("***", value.origin()) : value));
        return shown;
    }
}
