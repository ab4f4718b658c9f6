package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineLinesTest {

    private static final String HEADLINE = "<title>Ferry returns to Sarn</title><h1>Ferry returns to Sarn</h1>";

    @Test
    void oneLineHoldsNameAndDate() {
        CleanArticle article = article(
                "<div class=x1><span>By Oke Brandt</span> <span>27/02/2026 18:05</span> <span><a href='#c'>3 remarks</a></span></div>");

        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(article.byline()).isEqualTo("Oke Brandt");
        assertThat(published(article))
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-02-27T18:05:00Z"));
        assertThat(published(article)).extracting(PublicationDate::precision).isEqualTo(Precision.MINUTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>By Oke Brandt | Friday, February 27, 2026</div>",
                "<div>Von Oke Brandt am Freitag, 27. Februar 2026</div>",
                "<div>By Oke Brandt</div><div>Islands</div><div>27 February 2026</div>",
            })
    void aDateWithoutANameOfItsOwnIsReadByTheHeadline(String lines) {
        CleanArticle article = article(lines);

        assertThat(article.byline()).isEqualTo("Oke Brandt");
        assertThat(published(article)).extracting(PublicationDate::day).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADLINE + "<h2>The island waited for eleven weeks</h2><p>27 February 2026</p>",
                HEADLINE + "<p>27. Februar 2026 , Oke Brandt</p>",
                "<p>27 February 2026 | Islands</p>" + HEADLINE,
                "<div>27.02.2026 18:05</div><div>Press release</div>" + HEADLINE,
            })
    void aDateStandsBelowTheSubheadingOrAboveTheHeadline(String head) {
        assertThat(published(headed(head))).extracting(PublicationDate::day).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    void theDateOfAnotherArticleAboveIsNotThePublication() {
        assertThat(headed("<p><a href=/tolls>Bridge tolls rise on 27 February 2026</a></p>" + HEADLINE)
                        .published())
                .isNull();
    }

    @Test
    void whatIsWrittenForMachinesIsReadBeforeWhatMayMeanManyDays() {
        CleanArticle article = article("<div class=date>Posted on 02.01.26</div>"
                + "<h5 class=published-date title='2026-01-02T18:05:00Z'>Posted on 02.01.26</h5>");

        assertThat(published(article))
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-01-02T18:05:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"20:05, +02:00", "23:50, +05:45", "18:50, Z"})
    void theClockOfAPublisherIsOneOfTheWorlds(String shown, ZoneOffset offset) {
        CleanArticle article = article("<meta property='article:published_time' content='2026-02-27T18:05:00Z'>"
                + "<div class=date>27 February 2026 " + shown + "</div>");

        assertThat(published(article)).extracting(PublicationDate::offset).isEqualTo(offset);
    }

    @Test
    void aDateInTheTextIsNotThePublication() {
        CleanArticle article = article(
                "<p>The ferry that was launched on 27 February 1999 has been mended, said the board of the harbour.</p>");

        assertThat(article.published()).isNull();
    }

    @Test
    void theLaterOfTwoTimesSideBySideIsTheChange() {
        CleanArticle article = article("<p class=date><time datetime='2026-02-27T18:05:00Z'>Friday</time> (corrected"
                + " <time datetime='2026-02-28T07:00:00Z'>Saturday</time>)</p>");

        assertThat(published(article))
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-02-27T18:05:00Z"));
        assertThat(article.modified())
                .isNotNull()
                .extracting(PublicationDate::instant)
                .isEqualTo(Instant.parse("2026-02-28T07:00:00Z"));
    }

    @Test
    void anAgencyBehindTheNamesIsTheCredit() {
        CleanArticle article = article("<p class=byline>By Oke Brandt, Northern Newswire</p>");

        assertThat(article.authors()).containsExactly("Oke Brandt");
        assertThat(article.credit()).isEqualTo("Northern Newswire");
    }

    private static PublicationDate published(CleanArticle article) {
        return Objects.requireNonNull(article.published());
    }

    private static CleanArticle article(String lines) {
        return headed(HEADLINE + lines);
    }

    private static CleanArticle headed(String head) {
        return Pages.article(
                Pages.html(head + "<div>" + Pages.paragraphs() + "</div>", "https://a.example/news/ferry"));
    }
}
