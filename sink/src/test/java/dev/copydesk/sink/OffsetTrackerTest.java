package dev.copydesk.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

    @Test
    void nothingIsCommittedBeforeAnythingIsRead() {
        assertThat(new OffsetTracker().committable()).isEmpty();
    }

    @Test
    void theFirstUnsettledRecordHoldsTheCommitBack() {
        OffsetTracker tracker = new OffsetTracker();
        tracker.read(10);
        tracker.read(12);
        tracker.read(13);

        tracker.settled(12);
        tracker.settled(13);

        assertThat(tracker.committable()).isEqualTo(OptionalLong.of(10));
    }

    @Test
    void theMarkOfATransactionBehindTheLastRecordIsCommittedToo() {
        OffsetTracker tracker = new OffsetTracker();
        tracker.read(10);
        tracker.readUpTo(12);

        tracker.settled(10);

        assertThat(tracker.committable()).isEqualTo(OptionalLong.of(12));
    }

    /** An event: a gap before the next offset to read when positive or zero, else which of the unsettled records is settled. */
    @Property
    void theCommitIsNeverBeyondAnUnsettledRecordAndNeverGoesBack(@ForAll("events") List<Integer> events) {
        OffsetTracker tracker = new OffsetTracker();
        TreeSet<Long> unsettled = new TreeSet<>();
        long next = 0;
        long last = -1;
        for (int event : events) {
            if (event >= 0) {
                next += event;
                tracker.read(next);
                unsettled.add(next++);
            } else if (!unsettled.isEmpty()) {
                long offset = new ArrayList<>(unsettled).get(-event % unsettled.size());
                tracker.settled(offset);
                unsettled.remove(offset);
            }
            long committable = tracker.committable().orElse(-1);
            assertThat(committable).isGreaterThanOrEqualTo(last);
            assertThat(committable).isEqualTo(expected(unsettled, next));
            last = committable;
        }
    }

    private static long expected(SortedSet<Long> unsettled, long next) {
        if (!unsettled.isEmpty()) {
            return unsettled.first();
        }
        return next == 0 ? -1 : next;
    }

    @Provide
    Arbitrary<List<Integer>> events() {
        return Arbitraries.integers().between(-20, 3).list().ofMaxSize(200);
    }
}
