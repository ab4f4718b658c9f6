package dev.copydesk.ingest.robots;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What robots.txt says of one URL. */
public sealed interface RobotsDecision {

    /** Nobody has asked this host for its robots.txt yet, or the answer is too old: fetch it first. */
    record Unknown() implements RobotsDecision {}

    /**
     * We may fetch.
     *
     * @param crawlDelay least time between two requests to this host; zero where it asks for none
     * @param statement what allowed it, for the record
     */
    record Allowed(Duration crawlDelay, String statement) implements RobotsDecision {}

    /** We may not fetch. */
    record Forbidden(String statement) implements RobotsDecision {}

    /**
     * The host could not say, so for now we may not fetch (RFC 9309, sections 2.3.1.3 and 2.3.1.4).
     *
     * @param retryAt when robots.txt may be asked for again
     */
    record Wait(String reason, Instant retryAt) implements RobotsDecision {}

    /**
     * As {@link Wait}, but the host has failed so often that what waits for it should be given up for now.
     *
     * @param status what it answered instead of a robots.txt; null when it did not answer
     */
    record GivenUp(String reason, @Nullable Integer status) implements RobotsDecision {}
}
