package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.PageHints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one witness says of the article, as written: the model that JSON-LD, meta elements, marked-up elements and the feed
 * are all read into. Lists are empty and texts null where nothing is said; lists stand in the order of trust.
 *
 * @param people the names said to be the author's, which may be anything
 * @param organisations those among the authors that are said to be no person
 * @param liveUpdates the entries of a live blog
 */
record Account(
        FieldOrigin origin,
        @Nullable String headline,
        @Nullable String description,
        List<String> published,
        List<String> modified,
        List<String> people,
        List<String> organisations,
        @Nullable String section,
        @Nullable String url,
        @Nullable String language,
        @Nullable String site,
        List<String> tags,
        @Nullable String body,
        List<Block> liveUpdates) {

    static Account of(PageHints hints) {
        return new Account(
                FieldOrigin.FEED,
                hints.title(),
                null,
                List.of(),
                List.of(),
                hints.author() == null ? List.of() : List.of(hints.author()),
                List.of(),
                hints.section(),
                null,
                hints.language(),
                null,
                List.of(),
                null,
                List.of());
    }
}
