package dev.copydesk.ingest.metrics;

import dev.copydesk.event.Refusal;
import java.util.Map;

/**
 * What an ingest service has done since its start.
 *
 * @param pages pages committed to the page topic, refused ones included
 * @param refused how many of them came without a body, by reason
 * @param polls listings and folders read
 * @param failingSources sources whose last poll did not work
 * @param queued fetches and publish requests that wait or are under way
 */
public record Progress(long pages, Map<Refusal, Long> refused, long polls, int failingSources, int queued) {

    public Progress {
        refused = Map.copyOf(refused);
    }
}
