package dev.copydesk.enrich.clean;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Access;
import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.Link;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import dev.copydesk.enrich.clean.article.RawPage;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsPageTest {

    private static final Instant FETCHED_AT = Pages.FETCHED_AT;

    @Test
    void aNewsPageBecomesItsArticle() {
        CleanArticle article = Pages.article(Pages.html(Pages.resource("news-page.html")));

        assertThat(article.confidence()).isBetween(0.8, 1.0);
        assertThat(article)
                .usingRecursiveComparison()
                .ignoringFields("confidence")
                .isEqualTo(new CleanArticle(
                        1,
                        URI.create("https://www.harbour-courier.example/2026/03/01/ferry-returns"),
                        "Night ferry to Sarn returns after eleven weeks",
                        "The island had to rely on a single small aircraft while divers mended the slipway.",
                        "Oke Brandt, Harbour Correspondent",
                        List.of("Oke Brandt"),
                        null,
                        date("2026-03-01T05:15:00Z"),
                        date("2026-03-01T08:00:00Z"),
                        "en-GB",
                        "Islands",
                        "Harbour Courier",
                        ArticleKind.ARTICLE,
                        Access.OPEN,
                        1,
                        String.join("\n\n", bodyOf().stream().map(Block::text).toList()),
                        bodyOf(),
                        List.of(new Link(
                                URI.create("https://www.harbour-courier.example/cracks"), "cracks in the piles")),
                        List.of(new Image(
                                URI.create("https://www.harbour-courier.example/img/ferry.jpg"),
                                "The ferry at her berth in Port Aldery last autumn.",
                                "Photo: L. Amsel")),
                        List.of("ferries", "Sarn"),
                        97,
                        false,
                        Map.ofEntries(
                                entry(Field.TITLE, FieldOrigin.DOM),
                                entry(Field.STANDFIRST, FieldOrigin.DOM),
                                entry(Field.BYLINE, FieldOrigin.TEXT),
                                entry(Field.AUTHORS, FieldOrigin.DOM),
                                entry(Field.PUBLISHED, FieldOrigin.JSON_LD),
                                entry(Field.MODIFIED, FieldOrigin.JSON_LD),
                                entry(Field.LANGUAGE, FieldOrigin.META),
                                entry(Field.SECTION, FieldOrigin.JSON_LD),
                                entry(Field.URL, FieldOrigin.META),
                                entry(Field.SITE, FieldOrigin.META),
                                entry(Field.TAGS, FieldOrigin.JSON_LD),
                                entry(Field.BODY, FieldOrigin.DOM))));
    }

    @Test
    void theSameBytesGiveTheSameArticle() {
        String page = Pages.resource("news-page.html");

        assertThat(Pages.articles(Pages.html(page))).isEqualTo(Pages.articles(Pages.html(page)));
    }

    @Test
    void severalFullArticlesOnOnePageAreSeveral() {
        List<CleanArticle> articles = Pages.articles(
                Pages.html(
                        "<title>Evening edition</title><main>"
                                + "<article><h2>Ferry sails again from Monday</h2>" + Pages.paragraphs() + "</article>"
                                + "<article><h2>Council keeps the old lighthouse</h2>"
                                + Pages.paragraphs().replace("ferry", "lamp")
                                + "</article><article class=teaser><h2>A teaser is no article</h2><p>Read it here.</p></article></main>"));

        assertThat(articles).extracting(CleanArticle::ordinal).containsExactly(1, 2);
        assertThat(articles)
                .extracting(CleanArticle::title)
                .containsExactly("Ferry sails again from Monday", "Council keeps the old lighthouse");
        assertThat(articles.getFirst().text()).contains("night ferry").doesNotContain("night lamp");
    }

    @Test
    void paragraphsPartedByLineBreaksAreParagraphs() {
        CleanArticle article = Pages.article(
                Pages.html(
                        "<title>Ferry returns to Sarn</title><table><tr><td>"
                                + "<font>The night ferry to the island of Sarn will sail again from Monday, the board said.<br><br>"
                                + "Repairs took longer than planned because divers found cracks under the northern berth.<br><br>"
                                + "The first sailing leaves at six, and half of the island is expected on the quay.</font></td></tr></table>"));

        assertThat(article.blocks()).hasSize(3).hasOnlyElementsOfType(Paragraph.class);
    }

    @Test
    void aBodyThatAdvertisementsPartIsKeptWhole() {
        String part = Pages.paragraphs();
        CleanArticle article = Pages.article(Pages.html("<h1>Ferry returns to Sarn</h1><div><div class=story-text>"
                + part + "</div><div class=ad>Buy now!</div><div class=story-text>"
                + part.replace("night ferry", "day ferry") + "</div></div>"));

        assertThat(article.text()).contains("night ferry", "day ferry").doesNotContain("Buy now");
    }

    @Test
    void aCanonicalAddressOnAnotherSiteIsNotBelieved() {
        String head = "<h1>Ferry returns to Sarn</h1><link rel=canonical href='https://elsewhere.example/story'>";

        CleanArticle article = Pages.article(Pages.html(head + Pages.paragraphs()));

        assertThat(article.url()).isEqualTo(Pages.URL);
    }

    @Test
    void aFutureDateGivesWayToAnyOther() {
        String page =
                "<h1>Ferry returns to Sarn</h1><meta property='article:published_time' content='2031-01-01T00:00:00Z'>"
                        + "<time datetime='2026-02-27'>Friday</time>" + Pages.paragraphs();

        CleanArticle article = Pages.article(Pages.html(page));

        assertThat(article.published())
                .isNotNull()
                .extracting(PublicationDate::day)
                .isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void theFeedSpeaksWhereThePageIsSilent() {
        RawPage silent = Pages.html("<div>" + Pages.paragraphs() + "</div>");
        PageHints hints = new PageHints("Ferry is back", FETCHED_AT.minusSeconds(60), "Oke Brandt", "en", "Islands");

        CleanArticle article = Pages.article(
                new RawPage(URI.create("https://a.example/x"), "text/html", null, silent.body(), hints, FETCHED_AT));

        assertThat(article.title()).isEqualTo("Ferry is back");
        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.section()).isEqualTo("Islands");
        assertThat(article.published()).extracting(PublicationDate::instant).isEqualTo(FETCHED_AT.minusSeconds(60));
    }

    @Test
    void anEmptyShellIsFilledFromItsStructuredData() {
        String text =
                Pages.paragraphs().replaceAll("<[^>]+>", "").replace("\n", " ").replace("\"", "");

        CleanArticle article = Pages.article(Pages.html("<div id=app></div><script type='application/ld+json'>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns to Sarn\",\"articleBody\":\"" + text
                + "\"}</script>"));

        assertThat(article.title()).isEqualTo("Ferry returns to Sarn");
        assertThat(article.text()).startsWith("The night ferry").endsWith("see it off.”");
    }

    @Test
    void sentencesThatBeginLikeFurnitureStay() {
        String alike =
                "<p>The latest figures are grim.</p><p>Recommended doses were halved on the island that winter.</p>"
                        + "<p>Copyright holders have sued the board over its song.</p><p>First published in 1962, the chart of the bay"
                        + " was never corrected, and the two divers of the board knew that when they went down.</p>";

        CleanArticle article = Pages.article(Pages.html("<h1>Ferry returns to Sarn</h1>" + alike + Pages.paragraphs()));

        assertThat(article.blocks()).hasSize(7);
    }

    @Test
    void aTemplateThatCallsItsArticleASidebarIsReadAllTheSame() {
        CleanArticle article = Pages.article(
                Pages.html("<h1>Ferry returns to Sarn</h1><div class=sidebar>" + Pages.paragraphs() + "</div>"));

        assertThat(article.text()).contains("night ferry");
    }

    @Test
    void aPageInItsOwnCharsetIsRead() {
        String page = "<meta charset=windows-1251><h1>Паром снова ходит на остров</h1><p>"
                + "Ночной паром между портом и островом снова выйдет в море в понедельник, сообщил совет гавани. "
                        .repeat(4);

        CleanArticle article = Pages.article(Pages.page("text/html", page.getBytes(Charset.forName("windows-1251"))));

        assertThat(article.title()).isEqualTo("Паром снова ходит на остров");
        assertThat(article.text()).startsWith("Ночной паром между портом");
    }

    @Test
    void scriptsWithoutSpacesAreCountedByTheirCharacters() {
        CleanArticle article = Pages.article(
                Pages.html("<h1>夜间渡轮恢复通航</h1><p>" + "港务局周日表示，连接港口与岛屿的夜间渡轮将于周一恢复通航，此前停航十一周。".repeat(3) + "</p>"));

        assertThat(article.wordCount()).isBetween(40, 70);
    }

    @Test
    void textInAPreElementIsReadAsADump() {
        List<CleanArticle> articles = Pages.articles(
                Pages.html("<html><body><pre>" + Pages.resource("dumps/two-articles.txt") + "</pre></body></html>"));

        assertThat(articles).hasSize(2);
    }

    private static PublicationDate date(String instant) {
        return new PublicationDate(
                Instant.parse(instant), ZoneOffset.ofHours(1), Precision.SECOND, ZoneOrigin.STATED, false);
    }

    private static List<Block> bodyOf() {
        return List.of(
                new Paragraph(
                        "The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour board said."),
                new Paragraph(
                        "Repairs to the slipway took longer than planned because divers found cracks in the piles under the northern berth."),
                new Heading(2, "A costly winter"),
                new Quote(
                        "“We know what this winter has cost the people of Sarn,” said Mirela Tovane, who chairs the board."),
                new ListItem("The first sailing leaves Port Aldery at six in the morning."),
                new ListItem("Tickets are free for islanders until Easter."),
                new Paragraph(
                        "The board expects the berth to last another twenty years. It did not say what the work has cost."));
    }
}
