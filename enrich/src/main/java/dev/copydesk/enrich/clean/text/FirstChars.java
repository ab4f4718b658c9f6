package dev.copydesk.enrich.clean.text;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A bounded memory of what lines begin with, their first characters as one number: a newer entry takes the place of an older
 * one. Thread-safe without locks; what is in it may be forgotten at any time.
 */
final class FirstChars {

    /** How many characters of a line are looked at. */
    static final int COUNT = 4;

    /** Of a line that is too short, or whose first characters are halves of others. */
    static final long UNKNOWN = 0;

    private static final int SLOTS = 1 << 14;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final AtomicLongArray kept = new AtomicLongArray(SLOTS);

    /** The first characters of a line. */
    static long of(String line) {
        if (line.length() < COUNT) {
            return UNKNOWN;
        }
        long first = 0;
        for (int i = 0; i < COUNT; i++) {
            char c = line.charAt(i);
            if (Character.isSurrogate(c)) {
                return UNKNOWN;
            }
            first = first << Character.SIZE | c;
        }
        return first;
    }

    boolean has(long first) {
        return kept.getOpaque(slotOf(first)) == first;
    }

    void add(long first) {
        kept.setOpaque(slotOf(first), first);
    }

    private static int slotOf(long first) {
        return (int) (first * MIX >>> Long.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    }
}
