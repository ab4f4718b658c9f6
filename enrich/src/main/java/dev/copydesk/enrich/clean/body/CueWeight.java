package dev.copydesk.enrich.clean.body;

import java.util.Locale;

/**
 * How much a cue moved the label of a block.
 *
 * @param cue as {@link BlockCues#names} calls it
 * @param weight in log-odds: above 0 it spoke for the body, below 0 against it
 */
public record CueWeight(String cue, float value, double weight) {

    /** {@code link share of holder 1 = 0.97 (-1.2)} */
    @Override
    public String toString() {
        boolean nowhere = cue.startsWith("steps to") && (value == Surroundings.FAR || value == FlowCues.NONE);
        String number = nowhere
                ? "nowhere"
                : value == Math.rint(value) ? Integer.toString((int) value) : String.format(Locale.ROOT, "%.2f", value);
        return cue + " = " + number + String.format(Locale.ROOT, " (%+.1f)", weight);
    }
}
