package dev.copydesk.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.body.CueWeight;
import dev.copydesk.enrich.clean.explain.Cause;
import dev.copydesk.enrich.clean.explain.ExplainedBlock;
import dev.copydesk.enrich.clean.explain.Explanation;
import java.util.List;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What pages say is not trusted, neither with a browser nor with a terminal. */
class ExplanationsTest {

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror=alert(2)> {{id}} & ' \u001b[2J\u202e";

    private static final ExplainedPage PAGE = ExplainedPage.of(
            HOSTILE,
            "https://news.example/" + HOSTILE,
            new Explanation(
                    new Rejected(RejectReason.TOO_SHORT, HOSTILE),
                    List.of(new Explanation.Choice(0.5, 0.25, HOSTILE)),
                    List.of(new ExplainedBlock(
                            HOSTILE,
                            "list item",
                            HOSTILE,
                            OptionalDouble.of(0.125),
                            0,
                            Cause.NOT_CHOSEN,
                            HOSTILE,
                            List.of(new CueWeight("links", 3, -1.5)))),
                    List.of(HOSTILE)));

    @Test
    void thePageHasNoElementThatTheTextNames() {
        Document page = Jsoup.parse(ExplanationPage.of(PAGE));

        assertThat(page.select("script, img, iframe, link, a, [src], [href], [onerror]"))
                .isEmpty();
        assertThat(page.select(".dropped.list-item .text").text()).contains("<script>alert(1)</script>", "{{id}}");
        assertThat(page.select(".text").attr("title")).startsWith("\"><script>").endsWith("links = 3 (-1.5)");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void theTableHasNoControlsOfATerminal() {
        assertThat(ExplanationTable.plain(PAGE, 120)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void noLineOfTheTableIsWiderThanTheTerminal() {
        String wide = "灯台の修理が終わる".repeat(20);
        ExplainedPage page = ExplainedPage.of(
                "a",
                "b",
                new Explanation(
                        new Rejected(RejectReason.TOO_SHORT, "2 words"),
                        List.of(),
                        List.of(new ExplainedBlock(
                                wide, "text", "", OptionalDouble.empty(), 0, Cause.PAGE_REJECTED, wide, List.of())),
                        List.of()));

        assertThat(ExplanationTable.plain(page, 70).lines().filter(line -> line.contains("灯台")))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(70));
    }
}
