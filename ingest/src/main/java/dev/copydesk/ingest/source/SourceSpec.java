package dev.copydesk.ingest.source;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source, as an operator describes it.
 *
 * @param id names the source for ever: in topics, logs and metrics
 * @param kind how it is read
 * @param address URL of the feed or sitemap; path of the file or folder
 * @param language BCP 47 tag to assume where the feed names none
 * @param labels the operator's own words for it
 * @param poll time between two polls
 * @param interval least time between two requests to one host of this source; the host's own Crawl-delay may raise it
 */
public record SourceSpec(
        String id,
        SourceKind kind,
        String address,
        @Nullable String language,
        List<String> labels,
        Duration poll,
        Duration interval) {

    public static final Duration DEFAULT_POLL = Duration.ofMinutes(15);
    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    public SourceSpec {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a source needs an id");
        }
        if (!poll.isPositive()) {
            throw new IllegalArgumentException("source " + id + ": poll must be longer than nothing, not " + poll);
        }
        if (interval.isNegative()) {
            throw new IllegalArgumentException("source " + id + ": interval must not be negative, not " + interval);
        }
        labels = List.copyOf(labels);
    }

    /** A source with the default politeness. */
    public static SourceSpec of(String id, SourceKind kind, String address) {
        return new SourceSpec(id, kind, address, null, List.of(), DEFAULT_POLL, DEFAULT_INTERVAL);
    }
}
