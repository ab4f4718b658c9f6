package dev.copydesk.ingest.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds write them: {@code EN_us} is meant as {@code en-US}. */
final class Languages {

    private Languages() {}

    static @Nullable String tag(@Nullable String raw) {
        if (raw == null || raw.isBlank() || raw.length() > 40) {
            return null;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(raw.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            return tag.equals("und") ? null : tag;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
