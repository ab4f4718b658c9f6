package dev.copydesk.enrich.clean.body;

/** Where the cues of one block are written down, one number after the other. */
final class FeatureRow {

    private float[] row;
    private int next;

    FeatureRow(int size) {
        row = new float[size];
    }

    void begin() {
        next = 0;
    }

    void add(double value) {
        if (next == row.length) {
            row = java.util.Arrays.copyOf(row, row.length * 2);
        }
        row[next++] = (float) value;
    }

    void add(boolean value) {
        add(value ? 1 : 0);
    }

    float[] end() {
        return java.util.Arrays.copyOf(row, next);
    }
}
