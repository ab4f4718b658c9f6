package dev.copydesk.sink;

import dev.copydesk.sink.document.Kind;
import java.time.Instant;
import java.util.Map;

/**
 * How far the sink is, since its start.
 *
 * @param indexed documents that the index has acknowledged, removals among them, by kind
 * @param superseded documents of which the index held a newer version, or the same
 * @param dead records that were set aside
 * @param inFlight records that were read and are not settled
 * @param caughtUp whether every assigned partition was read to its end and every record of it settled; not before the sink has partitions
 *     assigned, or knows that it gets none
 * @param checkedAt when the ends of the partitions were asked for: what was committed to them later is not in {@code caughtUp}
 */
public record Progress(
        Map<Kind, Long> indexed, long superseded, long dead, long inFlight, boolean caughtUp, Instant checkedAt) {

    public Progress {
        indexed = Map.copyOf(indexed);
    }

    /** Whether everything that was committed to the topics before this moment is settled. */
    public boolean caughtUpWith(Instant moment) {
        return caughtUp && checkedAt.isAfter(moment);
    }

    /** All documents that the index has acknowledged. */
    public long indexedInAll() {
        return indexed.values().stream().mapToLong(Long::longValue).sum();
    }
}
