package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.body.CueWeight;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A block of a page, and why it was kept or left out.
 *
 * @param kind what it is by its elements, or the role of a line of plain text, in lower case
 * @param element the elements that it stands in, shortened; empty for a line
 * @param label how likely it is part of the body; nothing where no label was asked for
 * @param article which article of the page it went into, from 1; 0 for none
 * @param reason {@code cause} in words
 * @param cues what weighed most in its label, the heaviest first; empty where the label did not decide
 */
public record ExplainedBlock(
        String text,
        String kind,
        String element,
        OptionalDouble label,
        int article,
        Cause cause,
        String reason,
        List<CueWeight> cues) {

    public ExplainedBlock {
        cues = List.copyOf(cues);
    }

    public Verdict verdict() {
        return cause.verdict();
    }
}
