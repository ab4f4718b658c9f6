package dev.copydesk.ingest.publish;

import java.time.Duration;

/**
 * How much goes into one transaction, and how much may wait for one.
 *
 * @param maxPages pages in one transaction
 * @param maxBytes bytes of bodies in one transaction; a single larger page has one for itself
 * @param longestWait time from the first page of a transaction to its commit, if it does not fill up before
 * @param maxPendingBytes bytes of bodies that may wait; who submits more is held up
 */
public record PublishPolicy(int maxPages, int maxBytes, Duration longestWait, int maxPendingBytes) {

    /** 50 pages or 8 MiB or 100 ms; 64 MiB waiting. */
    public static final PublishPolicy DEFAULT =
            new PublishPolicy(50, 8 * 1024 * 1024, Duration.ofMillis(100), 64 * 1024 * 1024);
}
