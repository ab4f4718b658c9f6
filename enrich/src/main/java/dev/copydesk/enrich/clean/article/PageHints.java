package dev.copydesk.enrich.clean.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a feed or sitemap said about a page: used where the page itself is silent, and as a witness for the title. */
public record PageHints(
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String author,
        @Nullable String language,
        @Nullable String section) {

    /** Nothing was said. */
    public static final PageHints NONE = new PageHints(null, null, null, null, null);
}
