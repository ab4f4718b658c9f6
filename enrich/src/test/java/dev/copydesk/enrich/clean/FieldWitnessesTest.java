package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.PublicationDate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a page's witnesses is believed, field by field. */
class FieldWitnessesTest {

    private static final String H1 = "<title>Ferry returns to Sarn | Harbour Courier</title>"
            + "<meta property='og:site_name' content='Harbour Courier'><h1>Ferry returns to Sarn</h1>";

    @Test
    void theDescriptionOfAnotherArticleDoesNotSpeakForThisOne() {
        CleanArticle article = article(H1
                + jsonLd(
                        "{'@type':'NewsArticle','headline':'Lighthouse sold to a baker','url':'https://a.example/lighthouse',"
                                + "'author':{'name':'Anna Wies'},'datePublished':'2025-01-01'}")
                + jsonLd("{'@type':'NewsArticle','headline':'Ferry returns to Sarn','author':{'name':'Oke Brandt'},"
                        + "'datePublished':'2026-02-27'}"));

        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void authorsInAGraphAreFoundByTheirReference() {
        CleanArticle article = article(H1
                + jsonLd(
                        "{'@graph':[{'@type':'NewsArticle','headline':'Ferry returns to Sarn','author':[{'@id':'#oke'}]},"
                                + "{'@type':'Person','@id':'#oke','name':'Oke Brandt'}]}"));

        assertThat(article.authors()).containsExactly("Oke Brandt");
    }

    @Test
    void anOrganisationAmongTheAuthorsIsNoPerson() {
        CleanArticle article = article(H1
                + jsonLd("{'@type':'NewsArticle','headline':'Ferry returns to Sarn','author':[{'@type':'Organization',"
                        + "'name':'Northern Wire'},{'@type':'Person','name':'Oke Brandt'}]}"));

        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(article.credit()).isEqualTo("Northern Wire");
    }

    @Test
    void theBylineThatIsShownSaysWhoOfThoseToldWroteTheText() {
        CleanArticle article = article(H1
                + "<meta name=author content='Oke Brandt, Mirela Tovane'><p class=byline>By <a href='/staff/oke'>Oke Brandt</a></p>"
                + "<p class=byline>Photography by <a href='/staff/mirela'>Mirela Tovane</a></p>");

        assertThat(article.authors()).containsExactly("Oke Brandt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div itemprop=author itemscope><meta itemprop=url content='/oke'><span itemprop=name>Oke Brandt</span></div>",
                "<span property='schema:author'>Oke Brandt</span>",
                "<address class=vcard><a rel=author href='/oke'>Oke Brandt</a></address>",
                "<p><a href='/authors/oke-brandt'>Oke Brandt</a></p>",
                "<div class=x-author><b>Oke Brandt</b> <span>Senior Reporter</span> <a href='#'>Copy link</a></div>",
                "<div class=AuthorName>OKE BRANDT</div>",
                "<div>Oke Brandt | 27.02.2026</div>",
            })
    void authorsAreFoundInMarkupOfAllMakes(String markup) {
        assertThat(article(H1 + markup).authors()).containsExactly("Oke Brandt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside><p class=author>Anna Wies</p></aside>",
                "<div class=related-stories><span class=byline>Anna Wies</span></div>",
                "<p class=author>Read more</p>",
                "<p class=author>Harbour Courier</p>",
                "<p class=author-box>has worked on the quay for years</p>",
            })
    void whatIsNoBylineOfThisArticleGivesNoAuthor(String markup) {
        assertThat(article(H1 + markup).authors()).isEmpty();
    }

    @Test
    void aMomentInUtcIsPutOnThePublishersClockWhereThePageShowsIt() {
        CleanArticle article = article(H1 + "<meta property='article:published_time' content='2026-02-28T01:48:19Z'>"
                + "<time datetime='2026-02-27 20:48:19'>Friday evening</time>");

        assertThat(article.published())
                .isNotNull()
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-02-28T01:48:19Z"));
        assertThat(article.published())
                .isNotNull()
                .extracting(PublicationDate::offset)
                .isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void theTimeByTheHeadlineIsBelievedBeforeThoseOfOtherArticles() {
        CleanArticle article = article("<div class=ticker><time datetime='2026-03-02'>today</time>"
                + "<b>x</b>".repeat(80) + "</div>" + H1 + "<time datetime='2026-02-27'>Friday</time>");

        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void aTimeThatIsBothPublishedAndUpdatedIsThePublication() {
        CleanArticle article =
                article(H1 + "<time class='entry-date published updated' datetime='2026-02-27'>Friday</time>");

        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en"})
    void anAmericanPageWritesTheMonthFirst(String language) {
        CleanArticle article = Pages.article(Pages.html(
                "<html lang=" + language + ">" + H1 + "<p class=date>02/01/2026</p>" + Pages.paragraphs(),
                "https://a.com/ferry"));

        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void theDayInTheAddressCountsWhereThePageTellsNone() {
        CleanArticle article = Pages.article(Pages.html(H1 + Pages.paragraphs(), "https://a.example/2026/02/27/ferry"));

        assertThat(day(article)).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void aSavedPageHasTheAddressThatItStates() {
        CleanArticle article = Pages.article(Pages.html(
                "<link rel=canonical href='https://a.example/news/ferry'>" + H1 + Pages.paragraphs(),
                "file:///saved/ferry.html"));

        assertThat(article.url()).isEqualTo(URI.create("https://a.example/news/ferry"));
    }

    private static CleanArticle article(String lines) {
        return Pages.article(
                Pages.html(lines + "<div>" + Pages.paragraphs() + "</div>", "https://a.example/news/ferry"));
    }

    private static String jsonLd(String json) {
        return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
    }

    private static LocalDate day(CleanArticle article) {
        return java.util.Objects.requireNonNull(article.published()).day();
    }
}
