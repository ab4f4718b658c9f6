package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.block.Tables;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.Arrays;

/**
 * The cells of a table of data belong to the body together or not at all: each is labelled with the mean over their words, and
 * a table between two paragraphs of the same element is as likely as the less likely of them.
 */
public final class TableLabels {

    private TableLabels() {}

    /** The labels with those of each table of data made one. */
    public static float[] unite(Outline outline, float[] labels) {
        float[] united = labels.clone();
        for (Box box : outline.boxes) {
            if (box.end > box.first && Tables.isData(box.element)) {
                float mean = mean(outline, labels, box);
                float between = mean > 0 ? between(outline, labels, box) : 0;
                Arrays.fill(united, box.first, box.end, Math.max(mean, between));
            }
        }
        return united;
    }

    private static float mean(Outline outline, float[] labels, Box table) {
        double likely = 0;
        double words = 0;
        for (int i = table.first; i < table.end; i++) {
            double weight = Math.max(1, outline.pieces.get(i).words());
            likely += labels[i] * weight;
            words += weight;
        }
        return (float) (likely / words);
    }

    private static float between(Outline outline, float[] labels, Box table) {
        return isParagraphBeside(outline, table.first - 1, table) && isParagraphBeside(outline, table.end, table)
                ? Math.min(labels[table.first - 1], labels[table.end])
                : 0;
    }

    private static boolean isParagraphBeside(Outline outline, int at, Box table) {
        if (at < 0 || at >= outline.pieces.size()) {
            return false;
        }
        Piece piece = outline.pieces.get(at);
        return piece.mass() > 0 && (piece.box() == table.parent || piece.box().parent == table.parent);
    }
}
