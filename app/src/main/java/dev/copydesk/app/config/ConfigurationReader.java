package dev.copydesk.app.config;

import dev.copydesk.app.config.Configuration.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a configuration from its three places and checks it, finding all mistakes before it complains. */
public final class ConfigurationReader {

    static final String DEFAULT = "default";

    private static final String FILE_SUFFIX = "_FILE";
    private static final String CONFIG_VARIABLE = Setting.ENVIRONMENT_PREFIX + "CONFIG";

    private final Map<String, Value> values = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private ConfigurationReader() {}

    /**
     * @param file the file named by a flag, if any; else the environment can name one
     * @param environment the variables of the process
     * @param flags by key, what the flags say
     * @throws ConfigurationException when anything in them is wrong
     */
    public static Configuration read(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
        ConfigurationReader reader = new ConfigurationReader();
        reader.defaults();
        file.or(() -> Optional.ofNullable(environment.get(CONFIG_VARIABLE)).map(Path::of))
                .ifPresent(reader::file);
        environment.forEach(reader::variable);
        flags.forEach((key, text) -> reader.set(key, text, "--" + key.replace('.', '-')));
        reader.check();
        if (!reader.mistakes.isEmpty()) {
            throw new ConfigurationException(reader.mistakes.stream().sorted().toList());
        }
        return new Configuration(reader.values);
    }

    private void defaults() {
        for (Setting setting : Settings.ALL) {
            if (setting.fallback() != null) {
                values.put(setting.key(), new Value(setting.fallback(), DEFAULT));
            }
        }
    }

    private void file(Path file) {
        SettingsFile settings = SettingsFile.read(file);
        mistakes.addAll(settings.mistakes());
        settings.entries().forEach(entry -> {
            if (isKnown(entry.key())) {
                set(entry.key(), entry.text(), file + ", line " + entry.line());
            } else {
                mistakes.add(file + ", line " + entry.line() + ": there is no setting '" + entry.key() + "'"
                        + nearest(entry.key()));
            }
        });
    }

    private void variable(String name, String text) {
        if (!name.startsWith(Setting.ENVIRONMENT_PREFIX)) {
            return;
        }
        boolean named = name.endsWith(FILE_SUFFIX) && key(name).isEmpty();
        String variable = named ? name.substring(0, name.length() - FILE_SUFFIX.length()) : name;
        key(variable).ifPresent(key -> set(key, named ? content(name, text) : text, name));
    }

    /** The key that a variable stands for; other variables that begin like ours are left to the launcher. */
    private static Optional<String> key(String variable) {
        Optional<String> declared = Settings.ALL.stream()
                .filter(setting -> setting.variable().equals(variable))
                .map(Setting::key)
                .findFirst();
        return declared.or(() -> handedThrough(variable));
    }

    private static Optional<String> handedThrough(String variable) {
        if (variable.endsWith(FILE_SUFFIX)) {
            return Optional.empty();
        }
        String key = variable.substring(Setting.ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
        return Settings.isHandedThrough(key) ? Optional.of(key) : Optional.empty();
    }

    private String content(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            mistakes.add(variable + ": the file " + file + " cannot be read");
            return "";
        }
    }

    private void set(String key, String text, String origin) {
        values.put(key, new Value(text, origin));
    }

    private void check() {
        for (Setting setting : Settings.ALL) {
            Value value = values.get(setting.key());
            String fault = value == null ? null : setting.fault(value.text());
            if (value != null && fault != null) {
                mistakes.add(value.origin() + ": " + setting.key() + " " + fault);
            }
        }
    }

    private static boolean isKnown(String key) {
        return Settings.named(key).isPresent() || Settings.isHandedThrough(key);
    }

    private static String nearest(String key) {
        String group = key.contains(".") ? key.substring(0, key.indexOf('.') + 1) : "";
        List<String> known = Stream.concat(
                        Settings.ALL.stream().map(Setting::key),
                        Settings.HANDED_THROUGH.stream().map(k -> k + "*"))
                .filter(candidate -> group.isEmpty() || candidate.startsWith(group))
                .toList();
        return known.isEmpty() ? "" : "; there are " + String.join(", ", known);
    }
}
