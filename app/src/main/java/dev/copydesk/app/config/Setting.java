package dev.copydesk.app.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting.
 *
 * @param key its name in a file, such as {@code admin.port}; the flag is {@code --admin-port}, the variable {@code COPYDESK_ADMIN_PORT}
 * @param kind what its text must be
 * @param fallback its text when nobody sets it; null when it is then unset
 * @param description a sentence for {@code --help} and the docs
 */
public record Setting(String key, Kind kind, @Nullable String fallback, String description) {

    /** What the text of a setting must be. */
    public enum Kind {
        TEXT("text"),
        SECRET("secret"),
        NUMBER("number"),
        PATH("path"),
        PATHS("paths"),
        URLS("URLs");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static final String ENVIRONMENT_PREFIX = "COPYDESK_";

    public String flag() {
        return "--" + key.replace('.', '-');
    }

    public String variable() {
        return ENVIRONMENT_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a text as this setting's value; null when nothing is. */
    @Nullable
    String fault(String text) {
        return switch (kind) {
            case NUMBER -> text.matches("-?\\d{1,9}") ? null : "'" + text + "' is not a whole number";
            case URLS -> allUrls(text) ? null : "'" + text + "' is not a URL, nor several with commas between them";
            case TEXT, SECRET, PATH, PATHS -> text.isBlank() ? "is empty" : null;
        };
    }

    private static boolean allUrls(String text) {
        for (String url : text.split(",", -1)) {
            if (!url.strip().matches("https?://[^\\s/]+.*")) {
                return false;
            }
        }
        return true;
    }
}
