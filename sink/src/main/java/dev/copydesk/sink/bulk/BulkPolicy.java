package dev.copydesk.sink.bulk;

import java.time.Duration;

/**
 * How much goes into one request, and how patiently it is repeated.
 *
 * @param maxBatchBytes a batch is sent when the next item would take it beyond this; a single item may be larger
 * @param maxBatchItems a batch is sent when it holds this many items
 * @param linger how long a batch waits for more items, counted from its first
 * @param maxInFlightBytes records that were read and are not settled, in bytes as they came; beyond this the sink stops reading
 * @param firstPause before the first repetition; it doubles with each
 * @param longestPause what the pause grows to; there is no last repetition
 */
public record BulkPolicy(
        long maxBatchBytes,
        int maxBatchItems,
        Duration linger,
        long maxInFlightBytes,
        Duration firstPause,
        Duration longestPause) {

    private static final long MEBIBYTE = 1024 * 1024;

    public static final BulkPolicy DEFAULT = new BulkPolicy(
            5 * MEBIBYTE, 500, Duration.ofMillis(200), 32 * MEBIBYTE, Duration.ofMillis(200), Duration.ofSeconds(10));

    public BulkPolicy {
        if (maxBatchBytes < 1 || maxBatchItems < 1 || maxInFlightBytes < 1) {
            throw new IllegalArgumentException("bulk limits must be at least 1");
        }
        if (linger.isNegative() || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "bulk times must not be negative, nor the longest pause shorter than the first");
        }
    }
}
