package dev.copydesk.ingest.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Text out of fields that hold text, or HTML, or HTML escaped twice: nobody's feed says which. */
final class Texts {

    private static final int MAX_MARKUP_CHARS = 64 * 1024;
    private static final int MAX_TITLE_CHARS = 500;
    private static final int MAX_SUMMARY_CHARS = 4_000;

    private Texts() {}

    static @Nullable String title(@Nullable String raw) {
        return text(raw, MAX_TITLE_CHARS);
    }

    static @Nullable String summary(@Nullable String raw) {
        return text(raw, MAX_SUMMARY_CHARS);
    }

    /** A name or a keyword. */
    static @Nullable String word(@Nullable String raw) {
        return text(raw, 200);
    }

    private static @Nullable String text(@Nullable String raw, int maxChars) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String bounded = raw.length() <= MAX_MARKUP_CHARS ? raw : raw.substring(0, MAX_MARKUP_CHARS);
        boolean markup = bounded.indexOf('<') >= 0 || bounded.indexOf('&') >= 0;
        String text = (markup
                        ? Jsoup.parseBodyFragment(bounded).text()
                        : bounded.strip().replaceAll("\\s+", " "))
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= maxChars
                ? text
                : text.substring(0, maxChars - 1).stripTrailing() + "…";
    }
}
