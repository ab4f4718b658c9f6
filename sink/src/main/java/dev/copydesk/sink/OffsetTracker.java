package dev.copydesk.sink;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * What of one partition was read and what of it is settled. Offsets may have gaps, where a topic is compacted or a transaction ended. For
 * one thread.
 */
final class OffsetTracker {

    private final TreeSet<Long> unsettled = new TreeSet<>();
    private long position = -1;

    /** A record was read. */
    void read(long offset) {
        unsettled.add(offset);
        position = Math.max(position, offset + 1);
    }

    /** Everything before this offset was read, or holds no record for us. */
    void readUpTo(long nextOffset) {
        position = Math.max(position, nextOffset);
    }

    void settled(long offset) {
        unsettled.remove(offset);
    }

    boolean isSettled() {
        return unsettled.isEmpty();
    }

    /** What a reader may continue with after a crash: the first record that is not settled. Empty before anything was read. */
    OptionalLong committable() {
        if (!unsettled.isEmpty()) {
            return OptionalLong.of(unsettled.first());
        }
        return position < 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
