package dev.copydesk.bench.labeller;

import dev.copydesk.enrich.clean.body.BlockCues;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with its cues and marks.
 *
 * @param site what the page is held out with in cross-validation
 * @param cues a row for each piece
 * @param words of each piece
 * @param marks of each piece: 1 the body's, 0 not, -1 unknown
 * @param share how much the page counts; a page whose every piece is marked counts 1
 */
@SuppressWarnings("ArrayRecordComponent") // rows of numbers that are read, never compared
record MarkedPage(String id, String site, List<float[]> cues, int[] words, byte[] marks, double share) {

    /** Whether anything is known of its pieces. */
    boolean isMarked() {
        for (byte mark : marks) {
            if (mark >= 0) {
                return share > 0;
            }
        }
        return false;
    }

    /** What a piece counts in training: its share of the body's words, a little more for short ones. */
    double weight(int piece) {
        int body = 0;
        for (int i = 0; i < marks.length; i++) {
            body += marks[i] == 1 ? words[i] : 0;
        }
        return marks[piece] < 0 ? 0 : share * Math.min(1, (words[piece] + 4.0) / Math.max(20, body));
    }

    /** The page as a site would send it that gives its elements meaningless names. */
    MarkedPage withoutNames(double weight) {
        List<String> names = BlockCues.names();
        List<float[]> nameless = new ArrayList<>();
        for (float[] row : cues) {
            float[] copy = row.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = BlockCues.isOfNames(names.get(i)) ? BlockCues.NOWHERE : copy[i];
            }
            nameless.add(copy);
        }
        return new MarkedPage(id, site, nameless, words, marks, share * weight);
    }

    /**
     * How well probabilities agree with the marks: F1 of the words that are likelier the body's than not.
     *
     * @param probabilities of the marked pieces, in their order
     */
    double agreement(float[] probabilities) {
        double hits = 0;
        double chosen = 0;
        double body = 0;
        int at = 0;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] >= 0) {
                boolean taken = probabilities[at++] > 0.5;
                chosen += taken ? words[i] : 0;
                body += marks[i] == 1 ? words[i] : 0;
                hits += taken && marks[i] == 1 ? words[i] : 0;
            }
        }
        return chosen + body == 0 ? 1 : 2 * hits / (chosen + body);
    }
}
