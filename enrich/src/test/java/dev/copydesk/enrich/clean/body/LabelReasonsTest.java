package dev.copydesk.enrich.clean.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.outline.Outline;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LabelReasonsTest {

    private static final PageWitness NOTHING_SAID = new PageWitness(null, null, null, null);

    private final Outline outline = Outline.of(Jsoup.parse("""
                    <main><p>The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour
                    board said, after eleven weeks in which the islanders had to rely on a single small aircraft.</p>
                    <ul><li><a href=/a>Storm warning lifted for the outer islands</a></li></ul></main>""").body(), CleanPolicy.DEFAULT);
    private final BlockLabeller labeller = BlockLabeller.shipped();
    private final LabelReasons reasons = labeller.reasons(outline, NOTHING_SAID);

    @Test
    void theWeightsOfAllCuesMakeTheDifferenceBetweenTwoLabels() {
        float[] labels = labeller.label(outline, NOTHING_SAID);

        double difference = allWeights(0) - allWeights(1);

        assertThat(difference).isEqualTo(logOdds(labels[0]) - logOdds(labels[1]), within(0.01));
    }

    @Test
    void theHeaviestComeFirst() {
        assertThat(reasons.heaviest(0, 5))
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
    }

    @Test
    void aCueReadsAsAPersonWouldWriteIt() {
        assertThat(new CueWeight("link share of holder 1", 0.974f, -1.24))
                .hasToString("link share of holder 1 = 0.97 (-1.2)");
        assertThat(new CueWeight("steps to furniture", Surroundings.FAR, 0.5))
                .hasToString("steps to furniture = nowhere (+0.5)");
    }

    private double allWeights(int piece) {
        return reasons.heaviest(piece, Integer.MAX_VALUE).stream()
                .mapToDouble(CueWeight::weight)
                .sum();
    }

    private static double logOdds(float label) {
        return Math.log(label / (1.0 - label));
    }
}
