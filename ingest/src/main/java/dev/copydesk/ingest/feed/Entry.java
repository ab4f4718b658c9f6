package dev.copydesk.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page that a listing names, with what the listing says of it.
 *
 * @param url absolute, http or https, without a fragment
 * @param title as text
 * @param summary as text
 * @param language BCP 47 tag of the entry, else of its listing
 */
public record Entry(
        String url,
        @Nullable String title,
        @Nullable String summary,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> tags,
        @Nullable String language) {

    public Entry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
