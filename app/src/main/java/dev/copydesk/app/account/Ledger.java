package dev.copydesk.app.account;

import dev.copydesk.event.OutcomeKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Pages against outcomes. A page is known by its partition and offset, a bit each, so that millions of them fit in memory. Pages and
 * outcomes can come in any order. Pure; for one thread.
 */
final class Ledger {

    private final Map<Integer, BitSet> pages = new HashMap<>();
    private final Map<Integer, BitSet> settled = new HashMap<>();
    private final Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
    private long pageCount;
    private long open;
    private long repeated;

    void page(int partition, long offset) {
        pageCount++;
        bits(pages, partition).set(Math.toIntExact(offset));
        if (!isSet(settled, partition, offset)) {
            open++;
        }
    }

    void outcome(int partition, long offset, OutcomeKind kind) {
        if (isSet(settled, partition, offset)) {
            repeated++;
            return;
        }
        bits(settled, partition).set(Math.toIntExact(offset));
        outcomes.merge(kind, 1L, Long::sum);
        if (isSet(pages, partition, offset)) {
            open--;
        }
    }

    /** Pages read. */
    long pages() {
        return pageCount;
    }

    /** Pages without an outcome. */
    long open() {
        return open;
    }

    /** Outcomes of pages that had one already: not 0 is a bug. */
    long repeated() {
        return repeated;
    }

    Map<OutcomeKind, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    private static BitSet bits(Map<Integer, BitSet> byPartition, int partition) {
        return byPartition.computeIfAbsent(partition, p -> new BitSet());
    }

    private static boolean isSet(Map<Integer, BitSet> byPartition, int partition, long offset) {
        BitSet bits = byPartition.get(partition);
        return bits != null && bits.get(Math.toIntExact(offset));
    }
}
