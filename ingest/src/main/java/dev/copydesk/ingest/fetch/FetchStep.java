package dev.copydesk.ingest.fetch;

import java.time.Duration;
import java.time.Instant;

/** What one step of a fetch came to: at most one request to a host. The host is not asked again before the pause is over. */
public sealed interface FetchStep {

    Duration pause();

    /** The fetch needs another step, perhaps at another host. */
    record Continued(FetchTask task, Instant notBefore, Duration pause) implements FetchStep {}

    /** The fetch has ended. */
    record Finished(FetchOutcome outcome, Duration pause) implements FetchStep {}
}
