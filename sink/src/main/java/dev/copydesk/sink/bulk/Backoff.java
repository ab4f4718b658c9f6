package dev.copydesk.sink.bulk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double up to the longest and begin anew after a success; each is shortened by up to half, so that instances spread. */
final class Backoff {

    private final BulkPolicy policy;
    private final RandomGenerator random;
    private Duration next;

    Backoff(BulkPolicy policy, RandomGenerator random) {
        this.policy = policy;
        this.random = random;
        this.next = policy.firstPause();
    }

    Duration next() {
        Duration whole = next;
        Duration doubled = whole.multipliedBy(2);
        next = doubled.compareTo(policy.longestPause()) > 0 ? policy.longestPause() : doubled;
        return Duration.ofNanos((long) (whole.toNanos() * (1 - random.nextDouble() / 2)));
    }

    void reset() {
        next = policy.firstPause();
    }
}
