package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.Cleaned;
import java.util.List;

/**
 * What became of a page, and why, block by block.
 *
 * @param choices the bodies that decided, in page order: one for each article; or the one that was not good enough
 * @param blocks all that the page says, in page order
 * @param notes what else is to be known, in sentences: of the rule of its site
 */
public record Explanation(Cleaned cleaned, List<Choice> choices, List<ExplainedBlock> blocks, List<String> notes) {

    /**
     * A body that was chosen.
     *
     * @param expectedF1 what it promises, between 0 and 1
     * @param cut the lowest label in it; what lies below was left out
     * @param place the element that holds nearly all of it
     */
    public record Choice(double expectedF1, double cut, String place) {}

    public Explanation {
        choices = List.copyOf(choices);
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }
}
