package dev.copydesk.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source is due again: one rule, its inputs named.
 *
 * @param poll time between two polls of a source that does well
 */
public record PollRule(Duration poll) {

    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);

    /**
     * The instant of the next poll: after the source's own interval; after failures a longer one; never before the server allows.
     *
     * @param failures polls that failed in a row, 0 after one that worked
     * @param retryAfter what the server asked for
     */
    public Instant next(String sourceId, Instant polledAt, int failures, Optional<Duration> retryAfter) {
        Duration longest = poll.compareTo(LONGEST_BACKOFF) > 0 ? poll : LONGEST_BACKOFF;
        Duration pause = failures == 0 ? poll : new Backoff(poll.multipliedBy(2), longest).after(failures, sourceId);
        Duration asked = retryAfter.orElse(Duration.ZERO);
        return polledAt.plus(asked.compareTo(pause) > 0 ? asked : pause);
    }
}
