package dev.copydesk.sink;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * One assignment of one partition. What was read under a lease that has ended is nobody's business any more: the partition's next owner
 * reads it again. Ended by the reading thread, seen by the writing one.
 */
final class Lease {

    private final TopicPartition partition;
    private final OffsetTracker offsets = new OffsetTracker();
    private OptionalLong committed = OptionalLong.empty();
    private volatile boolean ended;

    Lease(TopicPartition partition) {
        this.partition = partition;
    }

    TopicPartition partition() {
        return partition;
    }

    OffsetTracker offsets() {
        return offsets;
    }

    /** What to commit, when that is not yet committed. */
    OptionalLong uncommitted() {
        OptionalLong committable = offsets.committable();
        return committable.equals(committed) ? OptionalLong.empty() : committable;
    }

    void committed(long offset) {
        committed = OptionalLong.of(offset);
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }
}
