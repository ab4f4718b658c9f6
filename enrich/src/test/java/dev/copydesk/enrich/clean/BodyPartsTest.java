package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.Block.Caption;
import dev.copydesk.enrich.clean.article.Block.Embed;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Table;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.Link;
import dev.copydesk.enrich.clean.article.PublicationDate;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in a body beside its paragraphs, from the page to the article. */
class BodyPartsTest {

    private static final String SECOND_HALF = Pages.paragraphs().replace("night ferry", "day ferry");

    @Test
    void aTableIsOneBlockWithItsRowsAndPartOfTheText() {
        CleanArticle article =
                articleWith("<table><tr><th>Day</th><th>Sailings</th></tr><tr><td>Monday</td><td>4</td></tr>"
                        + "<tr><td>Sunday</td><td>2</td></tr></table>");

        Table table = new Table(List.of(List.of("Day", "Sailings"), List.of("Monday", "4"), List.of("Sunday", "2")));
        assertThat(article.blocks()).contains(table);
        assertThat(article.text()).contains("\n\nDay\tSailings\nMonday\t4\nSunday\t2\n\n");
    }

    @Test
    void aTableThatLaysOutThePageIsNone() {
        CleanArticle article = Pages.article(Pages.html(
                "<h1>Ferry returns to Sarn</h1><table><tr><td>" + Pages.paragraphs() + "</td></tr></table>"));

        assertThat(article.blocks()).hasOnlyElementsOfType(Paragraph.class);
    }

    @Test
    void aCaptionStandsAtItsPlaceAndNotInTheText() {
        CleanArticle article =
                articleWith("<figure><img src=/slip.jpg><figcaption>Divers at the slipway. Photo: L. Amsel"
                        + "</figcaption></figure>");

        assertThat(article.blocks())
                .startsWith(article.blocks().getFirst())
                .element(3)
                .isEqualTo(new Caption("Divers at the slipway."));
        assertThat(article.text()).doesNotContain("slipway.\n", "Amsel");
        assertThat(article.images())
                .containsExactly(new Image(
                        URI.create("https://www.harbour-courier.example/slip.jpg"),
                        "Divers at the slipway.",
                        "Photo: L. Amsel"));
    }

    @Test
    void moreEmbedsThanAnArticleHasAreLeftOut() {
        String films = IntStream.range(0, 300)
                .mapToObj("<iframe src=https://www.youtube.com/embed/x%d></iframe>"::formatted)
                .collect(Collectors.joining());

        CleanArticle article =
                Pages.article(Pages.html("<h1>Night ferry returns</h1><article>" + films + Pages.paragraphs()));

        assertThat(article.blocks()).filteredOn(Embed.class::isInstance).hasSize(200);
        assertThat(article.text()).endsWith("on the quay to see it off.”");
    }

    @Test
    void anEmbedNamesItsProviderAndAddress() {
        CleanArticle article =
                articleWith("<iframe src='https://www.youtube.com/embed/x1?utm_source=a' title='Slipway'></iframe>"
                        + "<iframe width=1 height=1 src='https://counter.example/hit'></iframe>");

        assertThat(article.blocks())
                .filteredOn(Embed.class::isInstance)
                .containsExactly(new Embed(URI.create("https://www.youtube.com/embed/x1"), "YouTube", "Slipway"));
    }

    @Test
    void whatIsSetIntoABoxOfOtherStoriesIsNotOfTheArticle() {
        CleanArticle article = articleWith("<aside class=related><h3>More films</h3>"
                + "<iframe src='https://www.youtube.com/embed/x2'></iframe></aside>");

        assertThat(article.blocks()).noneMatch(Embed.class::isInstance);
    }

    @Test
    void theEntriesOfALiveBlogHaveTheirTimesAndHeadings() {
        String entries = entry("2026-03-01T10:15:00+01:00", "Second boat leaves", "day ferry")
                + entry("2026-03-01T09:40:00+01:00", "First boat is away", "early ferry")
                + entry("2026-03-01T09:05:00+01:00", "Queue on the quay", "night ferry");

        CleanArticle article = Pages.article(Pages.html("<h1>Ferry returns to Sarn</h1><div>" + entries + "</div>"));

        assertThat(article.kind()).isEqualTo(ArticleKind.LIVE_BLOG);
        List<LiveEntry> found = article.blocks().stream()
                .filter(LiveEntry.class::isInstance)
                .map(LiveEntry.class::cast)
                .toList();
        assertThat(found)
                .extracting(LiveEntry::text)
                .containsExactly("Second boat leaves", "First boat is away", "Queue on the quay");
        assertThat(found.getFirst().time())
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-03-01T09:15:00Z"));
        assertThat(article.blocks()).noneMatch(Heading.class::isInstance);
    }

    @Test
    void anEmptyShellOfALiveBlogIsFilledFromItsStructuredData() {
        String text =
                Pages.paragraphs().replaceAll("<[^>]+>", "").replace("\n", " ").replace("\"", "");
        CleanArticle article = Pages.article(Pages.html("<div id=app></div><script type='application/ld+json'>"
                + "{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ferry returns to Sarn\",\"liveBlogUpdate\":[{\"headline\":"
                + "\"First boat\",\"datePublished\":\"2026-03-01T09:40:00Z\",\"articleBody\":\"" + text
                + "\"}]}</script>"));

        assertThat(article.kind()).isEqualTo(ArticleKind.LIVE_BLOG);
        assertThat(article.blocks().getFirst())
                .isInstanceOf(LiveEntry.class)
                .extracting("text")
                .isEqualTo("First boat");
        assertThat(article.origins()).containsEntry(Field.BODY, FieldOrigin.JSON_LD);
    }

    @Test
    void theLinksOfTheBodyAreThoseInItsWords() {
        CleanArticle article = articleWith("<p>The board published <a href='/cracks?utm_source=x#top'>a list of the "
                + "<b>cracks</b></a> on Sunday, and <a href='mailto:board@sarn.example'>answers</a> <a href='#notes'>letters</a>.</p>"
                + "<div class=share><a href='https://social.example/share'>Share this</a></div>");

        assertThat(article.links())
                .containsExactly(
                        new Link(URI.create("https://www.harbour-courier.example/cracks"), "a list of the cracks"));
    }

    @Test
    void thePictureOfTheHeadStandsInWhereTheBodyHasNone() {
        CleanArticle article = Pages.article(Pages.html(
                "<meta property='og:image' content='/lead.jpg'><h1>Ferry returns to Sarn</h1>" + Pages.paragraphs()));

        assertThat(article.images())
                .containsExactly(new Image(URI.create("https://www.harbour-courier.example/lead.jpg"), null, null));
    }

    @Test
    void aPageOfTextSaysWhatWasReadInItsLines() {
        CleanArticle article = Pages.articles(Pages.text(Pages.resource("dumps/glued-lines.txt")))
                .getFirst();

        assertThat(article.origins())
                .containsEntry(Field.TITLE, FieldOrigin.TEXT)
                .containsEntry(Field.BODY, FieldOrigin.TEXT)
                .containsEntry(Field.URL, FieldOrigin.URL);
    }

    private static CleanArticle articleWith(String between) {
        return Pages.article(Pages.html("<h1>Ferry returns to Sarn</h1><div class=article-body>" + Pages.paragraphs()
                + between + SECOND_HALF + "</div>"));
    }

    private static String entry(String time, String heading, String boat) {
        return "<section class=post><time datetime='" + time + "'></time><h3>" + heading + "</h3>"
                + Pages.paragraphs().replace("night ferry", boat) + "</section>";
    }
}
