package dev.copydesk.ingest.poll;

import dev.copydesk.ingest.feed.ListingReader;
import dev.copydesk.ingest.metrics.IngestMetrics;
import dev.copydesk.ingest.publish.LastFetches;
import dev.copydesk.ingest.publish.PagePublisher;
import java.time.Clock;
import java.util.Set;

/**
 * What a poll works with.
 *
 * @param urlsInProgress URLs that a poll has queued and not finished, so that no two polls fetch one page at a time
 */
public record PollContext(
        Scheduler scheduler,
        LastFetches lastFetches,
        ListingReader listingReader,
        PagePublisher publisher,
        IngestMetrics metrics,
        Set<String> urlsInProgress,
        Clock clock) {}
