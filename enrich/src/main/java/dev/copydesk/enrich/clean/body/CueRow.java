package dev.copydesk.enrich.clean.body;

/** Where the cues of one block are written down, one number after the other; used again for the next block. */
final class CueRow {

    private final float[] values;
    private int size;

    CueRow(int capacity) {
        values = new float[capacity];
    }

    /** The numbers written so far; valid until the row is begun anew. */
    float[] values() {
        return values;
    }

    int size() {
        return size;
    }

    void begin() {
        size = 0;
    }

    void add(double value) {
        values[size++] = (float) value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    /** A part of a whole; 0 where there is no whole. */
    void addShare(double part, double whole) {
        add(whole == 0 ? 0 : part / whole);
    }
}
