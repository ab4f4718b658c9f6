package dev.copydesk.schemas.topic;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Every record, for this long. */
    record For(Duration time) implements Retention {}

    /** The latest record of each key, for ever; a tombstone removes the key. */
    record LatestPerKey() implements Retention {}

    static Retention ofDays(int days) {
        return new For(Duration.ofDays(days));
    }

    static Retention latestPerKey() {
        return new LatestPerKey();
    }

    /** The topic settings that bring this retention about. */
    default Map<String, String> settings() {
        if (this instanceof For keep) {
            return Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    Long.toString(keep.time().toMillis()));
        }
        return Map.of("cleanup.policy", "compact", "retention.ms", "-1");
    }
}
