package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.explain.Cause;
import dev.copydesk.enrich.clean.explain.ExplainedBlock;
import dev.copydesk.enrich.clean.explain.Explanation;
import dev.copydesk.enrich.clean.explain.Verdict;
import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.memory.SiteMemory;
import dev.copydesk.enrich.clean.site.RuleWatch;
import dev.copydesk.enrich.clean.site.RulesReading;
import dev.copydesk.enrich.clean.site.SiteRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why each block of a page was kept or left out. */
class ExplainedPagesTest {

    private static final String URL = "https://courier.example/ferry";
    private static final String BOX =
            "The Courier is printed on the quay every night but Sunday, and a boat takes it to the islands at four.";
    private static final String PAGE = """
            <!doctype html><html lang=en><head><title>Night ferry to Sarn returns</title></head><body><article>
            <h1>Night ferry to Sarn returns</h1>%s
            <aside class=related><h3>Related stories</h3><ul><li><a href=/a>Storm warning lifted for the outer islands</a></li>
            <li><a href=/b>Harbour budget passed after a long night</a></li></ul></aside>
            <div class=letter><p>All of the harbour in your inbox.</p><form><input type=email></form></div>
            <p style="display:none">This sentence is for machines, and nobody is shown it.</p>
            <p>Advertisement</p><p>%s</p></article></body></html>""".formatted(Pages.paragraphs(), BOX);

    private final PageCleaner cleaner = new PageCleaner(CleanPolicy.DEFAULT);

    @Test
    void aKeptParagraphHasItsLabelTheCutAndTheCuesThatWeighedMost() {
        Explanation explanation = explain(PAGE);

        ExplainedBlock ferry = block(explanation, "The night ferry");
        assertThat(ferry.cause()).isEqualTo(Cause.CHOSEN);
        assertThat(ferry.article()).isEqualTo(1);
        assertThat(ferry.label().orElseThrow())
                .isGreaterThanOrEqualTo(explanation.choices().getFirst().cut());
        assertThat(ferry.reason()).startsWith("label ").contains(" the cut of 0.");
        assertThat(ferry.cues()).hasSize(3);
    }

    @Test
    void whatIsLeftOutHasTheReasonThatDecided() {
        Explanation explanation = explain(PAGE);

        assertThat(block(explanation, "Related stories").reason())
                .isEqualTo("worded like a line of furniture, the label of a box");
        assertThat(block(explanation, "Storm warning").cause()).isEqualTo(Cause.NOT_CHOSEN);
        assertThat(block(explanation, "Storm warning").element()).isEqualTo("aside.related > ul > li");
        assertThat(block(explanation, "All of the harbour").cause()).isEqualTo(Cause.APPEAL);
        assertThat(block(explanation, "This sentence").cause()).isEqualTo(Cause.HIDDEN);
        assertThat(block(explanation, "Advertisement").cause()).isEqualTo(Cause.FURNITURE_WORDING);
    }

    @Test
    void theHeadlineIsAFieldOfItsOwn() {
        ExplainedBlock headline = block(explain(PAGE), "Night ferry to Sarn");

        assertThat(headline.cause()).isEqualTo(Cause.HEADLINE);
        assertThat(headline.verdict()).isEqualTo(Verdict.FIELD);
    }

    @Test
    void theBlocksKeptAreTheTextOfTheArticle() {
        RawPage page = Pages.html(PAGE, URL);

        Explanation explanation = cleaner.explain(page, SiteMemories.NONE).explanation();

        assertThat(explanation.cleaned()).isEqualTo(cleaner.clean(page));
        assertThat(explanation.blocks())
                .filteredOn(block -> block.verdict() == Verdict.KEPT)
                .extracting(ExplainedBlock::text)
                .containsExactlyElementsOf(((Articles) explanation.cleaned())
                        .articles().getFirst().blocks().stream()
                                .map(Block::text)
                                .toList());
    }

    @Test
    void whatTheSiteRepeatsIsLeftOutByItsMemory() {
        SiteMemory memory = SiteMemory.EMPTY;
        for (String other : List.of("heron", "gull", "tern")) {
            SiteMemory before = memory;
            String html =
                    PAGE.replace("night ferry", other + " ferry").replace("the board", "the board of the " + other);
            memory = cleaner.clean(Pages.html(html, "https://courier.example/" + other), site -> before)
                    .lesson()
                    .orElseThrow()
                    .memory();
        }
        SiteMemory learned = memory;

        Explanation explanation =
                cleaner.explain(Pages.html(PAGE, URL), site -> learned).explanation();

        assertThat(block(explanation, "The Courier is printed").cause()).isEqualTo(Cause.SITE_MEMORY);
    }

    @Test
    void aSiteRuleThatNamesTheTextIsTheReasonForWhatItLeavesOut() {
        String html = PAGE.replace("<h1>", "<div class=k1><p class=k2>" + BOX.replace("quay", "mole") + "</p>")
                .replace("</h1>", "</div>");
        String rules = "rules: [{host: courier.example, body: .story, drop: .k3}]";
        String ruled = html.replace("<p>The night", "<div class=story><p>The night")
                .replace("<aside", "<p class=k3>" + BOX.replace("quay", "pier") + "</p></div><aside");
        PageCleaner withRule = new PageCleaner(
                CleanPolicy.DEFAULT,
                ((RulesReading.Sound) SiteRules.parse("mine.yaml", rules)).rules(),
                RuleWatch.NOBODY);

        Explanation explanation =
                withRule.explain(Pages.html(ruled, URL), SiteMemories.NONE).explanation();

        assertThat(block(explanation, "The Courier is printed on the mole").cause())
                .isEqualTo(Cause.RULE_OUTSIDE);
        assertThat(block(explanation, "The Courier is printed on the pier").cause())
                .isEqualTo(Cause.RULE_DROPPED);
        assertThat(block(explanation, "The night ferry").reason()).endsWith("in what the site rule names");
        assertThat(explanation.notes()).containsExactly("Site rule courier.example (mine.yaml:1) named the text.");
    }

    @Test
    void aRejectedPageSaysSoAtItsBlocks() {
        Explanation explanation =
                explain("<html><title>Ferry</title><body><h1>Ferry</h1><p>It sails at six.</p></body>");

        assertThat(explanation.blocks()).isNotEmpty().noneMatch(block -> block.verdict() == Verdict.KEPT);
    }

    @Test
    void theLinesOfAPlainTextHaveTheirRoles() {
        String text = """
                Night ferry to Sarn returns

                By Oke Brandt

                The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour board \
                said, after eleven weeks in which the islanders had to rely on a single small aircraft.

                Repairs to the slipway took longer than planned because divers found cracks in the piles under the \
                northern berth, which was built in 1962 and has never been renewed, according to the board.

                Related stories
                © 2026 The Courier
                """;

        Explanation explanation =
                cleaner.explain(Pages.text(text), SiteMemories.NONE).explanation();

        assertThat(explanation.blocks())
                .extracting(ExplainedBlock::kind, ExplainedBlock::verdict)
                .containsExactly(
                        tuple("short", Verdict.FIELD),
                        tuple("byline", Verdict.DROPPED),
                        tuple("prose", Verdict.KEPT),
                        tuple("prose", Verdict.KEPT),
                        tuple("box", Verdict.DROPPED),
                        tuple("foot", Verdict.DROPPED));
    }

    private Explanation explain(String html) {
        return cleaner.explain(Pages.html(html, URL), SiteMemories.NONE).explanation();
    }

    private static ExplainedBlock block(Explanation explanation, String beginning) {
        return explanation.blocks().stream()
                .filter(block -> block.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
