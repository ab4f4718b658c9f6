package dev.copydesk.ingest.publish;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.Page;
import dev.copydesk.event.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that are written in one transaction: together or not at all. */
public sealed interface PublishRequest {

    /**
     * A page and its fetch record.
     *
     * @param key host of the URL that was asked for; the source's id for a file
     */
    record OfPage(String key, Page page, Fetch fetch) implements PublishRequest {}

    /** The fetch records of listings, and of pages that are unchanged. */
    record OfFetches(List<Fetch> fetches) implements PublishRequest {
        public OfFetches {
            fetches = List.copyOf(fetches);
        }
    }

    /** The status of a source, and its listing that could not be read, if there is one. */
    record OfSource(Source source, @Nullable ListingDeadLetter deadLetter) implements PublishRequest {}

    /** Bytes that weigh on memory while this waits. */
    default int bytes() {
        return switch (this) {
            case OfPage page -> page.page().getBody().remaining();
            case OfFetches fetches -> 0;
            case OfSource(Source source, ListingDeadLetter deadLetter) ->
                deadLetter == null ? 0 : deadLetter.body().length;
        };
    }
}
