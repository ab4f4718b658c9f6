package dev.copydesk.enrich.clean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import dev.copydesk.enrich.clean.site.SiteRule.FieldText;
import java.net.URI;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule finds on a page. */
class SiteRuleTest {

    private static final String URL = "https://courier.example/1";

    @Test
    void theFirstBodyThatMatchesWinsWithAllItsMatchesAndNoneInsideAnother() {
        SiteRule rule = rule("body: ['#gone', .text], drop: .advert");

        Applied applied = rule.on(Jsoup.parse("""
                <div class=text>one two <div class=text>three</div><div class=advert>four five</div></div>
                <div class=text>six</div>"""));

        assertThat(applied.bodies()).extracting(Element::ownText).containsExactly("one two", "six");
        assertThat(applied.dropped()).extracting(Element::text).containsExactly("four five");
        assertThat(applied.words()).isEqualTo(4);
    }

    @Test
    void aFieldIsATextOrAnAttributeWithTheSelectorAsItsOrigin() {
        SiteRule rule = rule("title: [h2.empty, h1], byline: 'meta[name=\"a@b\"]@content', published: time@datetime");

        Applied applied = rule.on(Jsoup.parse("""
                <meta name="a@b" content=" Oke  Brandt "><h2 class=empty></h2><h1>Ferry <em>returns</em></h1>
                <time datetime=2026-03-01T05:15Z>today</time>"""));

        assertThat(applied.title()).contains(new FieldText("Ferry returns", "h1"));
        assertThat(applied.byline()).contains(new FieldText("Oke Brandt", "meta[name=\"a@b\"]@content"));
        assertThat(applied.published()).contains(new FieldText("2026-03-01T05:15Z", "time@datetime"));
        assertThat(applied.standfirst()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 100, true", "59, 100, false", "100, 20, true", "0, 0, false"})
    void aRuleThatFindsFarLessThanThereIsNoLongerHolds(int ruled, int generic, boolean healthy) {
        assertThat(Applied.isHealthy(ruled, generic)).isEqualTo(healthy);
    }

    @ParameterizedTest
    @CsvSource({
        "/video/1, true",
        "/video/, true",
        "/a/video/1, false",
        "/topic/sea/all, true",
        "/topic/all, false",
        "/about, true",
        "/about/us, false"
    })
    void pathsThatAreNoArticlesAreRefusedWithTheirReason(String path, boolean refused) {
        SiteRule rule = rule("not: [" + "{path: /video/*, reason: SECTION_FRONT}, "
                + "{path: /topic/*/all, reason: SECTION_FRONT}, {path: /about, reason: TOO_SHORT}]");

        assertThat(rule.refusal(URI.create("https://courier.example" + path), new Document(""))
                        .isPresent())
                .isEqualTo(refused);
    }

    @Test
    void anElementCanMarkAPageThatIsNoArticle() {
        SiteRule rule = rule("not: [{selector: main.index, reason: SECTION_FRONT}]");

        assertThat(rule.refusal(URI.create(URL), Jsoup.parse("<main class=index>")))
                .contains(new Rejected(RejectReason.SECTION_FRONT, "site rule courier.example: main.index"));
        assertThat(rule.refusal(URI.create(URL), Jsoup.parse("<main class=story>")))
                .isEmpty();
    }

    @Test
    void theCostliestRuleOnAHostilePageEndsInTime() {
        SiteRule rule =
                rule("body: ['div div div div div div span', 'div:has(b) p', 'p + p + p + p', div], drop: [p, div]");
        String deep = "<div>".repeat(20_000) + "x";
        String flat = "<p>x</p>".repeat(200_000);

        Applied applied =
                assertTimeout(Duration.ofSeconds(20), () -> rule.on(Jsoup.parse("<div>" + flat + "</div>" + deep)));

        assertThat(applied.bodies()).hasSizeLessThanOrEqualTo(1_000);
    }

    private static SiteRule rule(String fields) {
        return Rules.only("rules: [{host: courier.example, " + fields + "}]", URL);
    }
}
