package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.event.Refusal;
import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.schemas.identity.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    private static final String QUAY = "http://courier.example/quay";
    private static final String HERALD_QUAY = "http://herald.example/wire/quay";

    @TempDir
    private Path state;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(state);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @Test
    void aNewArticleIsPublishedWithItsPagesOutcome() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        List<Article> articles = desk.articles();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.getId()).isEqualTo(Ids.article(QUAY, 1));
            assertThat(article.getRevision()).isEqualTo(1);
            assertThat(article.getTitle()).isEqualTo("Eastern quay closed");
            assertThat(article.getText()).isEqualTo(NewsPage.HARBOUR);
            assertThat(article.getLanguage()).isEqualTo("en");
            assertThat(article.getLineage().getTopic()).isEqualTo("copydesk.page.v1");
        });
        assertThat(desk.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.PUBLISHED);
            assertThat(outcome.getUrl()).isEqualTo(QUAY);
            assertThat(outcome.getPageOffset()).isZero();
            assertThat(outcome.getArticles()).singleElement().satisfies(article -> {
                assertThat(article.getArticleId()).isEqualTo(Ids.article(QUAY, 1));
                assertThat(article.getRevision()).isEqualTo(1);
            });
        });
    }

    @Test
    void theSameWordsAgainAreUnchanged() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        assertThat(desk.articles()).hasSize(1);
        assertThat(desk.outcomes())
                .extracting(Outcome::getKind)
                .containsExactly(OutcomeKind.PUBLISHED, OutcomeKind.UNCHANGED);
    }

    @Test
    void otherWordsUnderTheSameUrlAreARevision() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        desk.fetches(
                QUAY,
                NewsPage.of("Eastern quay closed", NewsPage.HARBOUR.replace("four freighters", "five freighters")));

        List<Article> articles = desk.articles();
        assertThat(articles).extracting(Article::getRevision).containsExactly(1, 2);
        assertThat(articles.get(1).getId()).isEqualTo(articles.get(0).getId());
        assertThat(articles.get(1).getFirstSeenAt()).isEqualTo(articles.get(0).getFetchedAt());
        assertThat(desk.outcomes())
                .extracting(Outcome::getKind)
                .containsExactly(OutcomeKind.PUBLISHED, OutcomeKind.REVISED);
    }

    @Test
    void aTextThatGoesBackToItsFirstWordingIsARevisionAndNotACopyOfItself() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR.replace("four", "five")));

        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        assertThat(desk.articles()).extracting(Article::getRevision).containsExactly(1, 2, 3);
    }

    @Test
    void theSameTextAtAnotherOutletIsACopyAndNamesItsOriginal() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        desk.fetches(HERALD_QUAY, NewsPage.of("Cracks close quay", NewsPage.HARBOUR));

        assertThat(desk.articles()).hasSize(1);
        assertThat(desk.outcomes().get(1)).satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.DUPLICATE);
            assertThat(outcome.getArticles()).singleElement().satisfies(article -> {
                assertThat(article.getCopyOf()).isEqualTo(Ids.article(QUAY, 1));
                assertThat(article.getArticleId()).isEqualTo(Ids.article(HERALD_QUAY, 1));
            });
        });
    }

    @Test
    void aCopySeenAgainIsUnchangedAndStillNamesItsOriginal() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));
        desk.fetches(HERALD_QUAY, NewsPage.of("Cracks close quay", NewsPage.HARBOUR));

        desk.fetches(HERALD_QUAY, NewsPage.of("Cracks close quay", NewsPage.HARBOUR));

        assertThat(desk.outcomes().get(2)).satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.UNCHANGED);
            assertThat(outcome.getArticles().getFirst().getCopyOf()).isEqualTo(Ids.article(QUAY, 1));
        });
    }

    @Test
    void aTextIsOriginalAgainOnceItsFirstReportIsForgotten() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));
        desk.passes(Retentions.DEFAULT.texts().plus(Duration.ofDays(1)));

        desk.fetches(HERALD_QUAY, NewsPage.of("Cracks close quay", NewsPage.HARBOUR));

        assertThat(desk.outcomes())
                .extracting(Outcome::getKind)
                .containsExactly(OutcomeKind.PUBLISHED, OutcomeKind.PUBLISHED);
    }

    @Test
    void aPageWithoutAnArticleIsRejectedWithItsReason() {
        desk.fetches("http://courier.example/nothing", "");

        assertThat(desk.articles()).isEmpty();
        assertThat(desk.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.REJECTED);
            assertThat(outcome.getReason()).isEqualTo("EMPTY");
        });
    }

    @Test
    void aPageThatIngestRefusedHasItsOutcome() {
        desk.sends(desk.page("http://courier.example/film", "")
                .setRefusal(Refusal.TOO_LARGE)
                .setRefusalDetail("more than 8388608 bytes")
                .build());

        assertThat(desk.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.REJECTED);
            assertThat(outcome.getReason()).isEqualTo("TOO_LARGE");
            assertThat(outcome.getDetail()).isEqualTo("more than 8388608 bytes");
        });
    }

    @Test
    void bytesThatAreNoPageAreSetAsideWithAnOutcomeAndTheNextGoesOn() {
        byte[] poison = "not a page".getBytes(StandardCharsets.UTF_8);

        desk.sendsBytes(poison);
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));

        assertThat(desk.outcomes()).hasSize(2).first().satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.FAILED);
            assertThat(outcome.getPageId()).isEqualTo(Ids.unreadablePage("copydesk.page.v1", 0, 0));
        });
        assertThat(desk.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(poison);
            assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("copydesk.page.v1");
            assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
            assertThat(header(letter, DeadLetter.EXCEPTION)).endsWith("SchemaException");
        });
    }

    @Test
    void aPageThatAStageCannotHandleIsSetAsideAndTheNextGoesOn() {
        desk.sends(desk.page("http://courier.example/with a space", NewsPage.of("Quay", NewsPage.HARBOUR))
                .build());

        desk.fetches("http://courier.example/library", NewsPage.of("Telescopes to borrow", NewsPage.LIBRARY));

        assertThat(desk.outcomes())
                .extracting(Outcome::getKind)
                .containsExactly(OutcomeKind.FAILED, OutcomeKind.PUBLISHED);
        assertThat(desk.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNotEmpty();
            assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("copydesk.page.v1");
        });
    }

    @Test
    void aPageOfSeveralArticlesHasOneOutcomeThatListsEach() {
        desk.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));
        String briefs = "<!doctype html><html lang=\"en\"><title>Briefs</title><body><main>"
                + article("Cracks close quay", NewsPage.HARBOUR)
                + article("Telescopes to borrow", NewsPage.LIBRARY)
                + "</main></body></html>";

        desk.fetches("http://herald.example/briefs", briefs);

        assertThat(desk.articles())
                .extracting(Article::getTitle)
                .containsExactly("Eastern quay closed", "Telescopes to borrow");
        assertThat(desk.outcomes()).hasSize(2).last().satisfies(outcome -> {
            assertThat(outcome.getKind()).isEqualTo(OutcomeKind.PUBLISHED);
            assertThat(outcome.getArticles())
                    .extracting(article -> article.getKind() + " " + article.getTitle())
                    .containsExactly("DUPLICATE Cracks close quay", "PUBLISHED Telescopes to borrow");
        });
    }

    @Test
    void theSamePagesGiveTheSameRecordsByteForByte(@TempDir Path otherState) {
        try (Desk other = new Desk(otherState)) {
            for (Desk each : List.of(desk, other)) {
                each.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR));
                each.fetches(HERALD_QUAY, NewsPage.of("Cracks close quay", NewsPage.HARBOUR));
                each.fetches(QUAY, NewsPage.of("Eastern quay closed", NewsPage.HARBOUR.replace("four", "five")));
            }

            assertThat(other.published()).hasSize(5).isEqualTo(desk.published());
        }
    }

    private static String article(String title, String text) {
        StringBuilder html = new StringBuilder("<article><h2>" + title + "</h2>");
        NewsPage.paragraphs(text)
                .forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>"));
        return html.append("</article>").toString();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
