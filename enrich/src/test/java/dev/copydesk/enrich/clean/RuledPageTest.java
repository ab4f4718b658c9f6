package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.site.RuleTally;
import dev.copydesk.enrich.clean.site.RulesReading;
import dev.copydesk.enrich.clean.site.SiteRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page of a host with a rule, from its bytes to its article. */
class RuledPageTest {

    private static final String URL = "https://www.tidewatch.example/islands/4711";

    private static final String TEMPLATE = """
            <html><head><title>Ferry page</title></head><body>
              <div class=masthead><h1>Tidewatch</h1></div>
              <div data-part=headline>Night ferry to Sarn returns</div>
              <div data-part=author>By Oke Brandt</div><span data-part=clock data-utc="2026-03-01T05:15:00Z">today</span>
              <div class=k1>
                <div data-part=para>The night ferry between Port Aldery and the island of Sarn will sail again from Monday,
                  the harbour board said, after eleven weeks in which one small aircraft served the islanders.</div>
                <div class=k2><p>Our readers have long loved the tales of the captain, and the book is in every shop now.</p></div>
                <h3>Cracks in the piles</h3>
                <div data-part=para>Repairs to the slipway took longer than planned because divers found cracks in the piles
                  under the northern berth, which was built in 1962 and has never been renewed.
                  <div class=k3>The captain's tales are sold in the harbour, and at our own desk too.</div></div>
              </div>
            </body></html>""";

    private static final String RULES = """
            rules:
              - host: tidewatch.example
                body: "[data-part=para]"
                drop: .k3
                title: "[data-part=headline]"
                byline: "[data-part=author]"
                published: "[data-part=clock]@data-utc"
                not:
                  - {path: /shop/*, reason: SECTION_FRONT}
            """;

    private final RuleTally tally = new RuleTally();

    @Test
    void theRuleSaysWhereBodyAndFieldsAre() {
        CleanArticle article = article(RULES);

        assertThat(article.title()).isEqualTo("Night ferry to Sarn returns");
        assertThat(article.byline()).isEqualTo("Oke Brandt");
        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(article.published()).isNotNull();
        assertThat(article.blocks())
                .hasExactlyElementsOfTypes(Block.Paragraph.class, Block.Heading.class, Block.Paragraph.class);
        assertThat(article.text()).startsWith("The night ferry").endsWith("never been renewed.");
        assertThat(tally.stale()).isEmpty();
    }

    @Test
    void aRuleThatFindsTooLittleIsNotAppliedAndReported() {
        CleanArticle article = article(RULES.replace("[data-part=para]", "h3"));

        assertThat(article.text()).contains("The night ferry", "Repairs to the slipway");
        assertThat(tally.stale())
                .extracting(String::valueOf)
                .containsExactly("site rule tidewatch.example (rules.yaml:2) found too little on 1 of 1 pages");
    }

    @Test
    void whatTheRuleKnowsToBeNoArticleIsRejected() {
        Cleaned cleaned = cleaner(RULES).clean(Pages.html(TEMPLATE, "https://www.tidewatch.example/shop/tales"));

        assertThat(cleaned).isEqualTo(new Rejected(RejectReason.SECTION_FRONT, "site rule tidewatch.example: /shop/*"));
    }

    @Test
    void theArticlesOfAPageAreWhereTheRuleSays() {
        String page = "<body><div class=item><h2>Ferry returns to Sarn</h2>" + Pages.paragraphs()
                + "</div><div class=item><h2>Harbour dues will rise</h2>" + Pages.paragraphs() + "</div></body>";

        Cleaned cleaned =
                cleaner("rules: [{host: tidewatch.example, articles: .item}]").clean(Pages.html(page, URL));

        assertThat(cleaned)
                .isInstanceOfSatisfying(
                        Articles.class,
                        found -> assertThat(found.articles())
                                .extracting(CleanArticle::title)
                                .containsExactly("Ferry returns to Sarn", "Harbour dues will rise"));
    }

    private CleanArticle article(String rules) {
        Cleaned cleaned = cleaner(rules).clean(Pages.html(TEMPLATE, URL));
        assertThat(cleaned).isInstanceOf(Articles.class);
        List<CleanArticle> articles = ((Articles) cleaned).articles();
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    private PageCleaner cleaner(String rules) {
        RulesReading reading = SiteRules.parse("rules.yaml", rules);
        assertThat(reading).isInstanceOf(RulesReading.Sound.class);
        return new PageCleaner(CleanPolicy.DEFAULT, ((RulesReading.Sound) reading).rules(), tally);
    }
}
