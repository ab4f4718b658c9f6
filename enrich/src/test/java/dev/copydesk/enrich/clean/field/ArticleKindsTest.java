package dev.copydesk.enrich.clean.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.field.ArticleKinds.Claims;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleKindsTest {

    private static final Claims NONE =
            new Claims(List.of("NewsArticle"), "article", URI.create("https://courier.example/quay"));
    private static final List<Block> PROSE =
            Collections.nCopies(6, new Paragraph("The boat sails again from Monday, she said."));
    private static final String LONG =
            "The board said that the slipway had cost more than it had hoped, and would say no more. ";

    @Test
    void runningTextIsAnArticle() {
        assertThat(ArticleKinds.of(NONE, "Ferry returns", PROSE, List.of())).isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void aLiveBlogSaysSo() {
        Claims typed = new Claims(List.of("LiveBlogPosting"), null, NONE.url());
        Claims addressed = new Claims(List.of(), null, URI.create("https://courier.example/storm-live-updates/"));

        assertThat(ArticleKinds.of(typed, "Storm", PROSE, List.of())).isEqualTo(ArticleKind.LIVE_BLOG);
        assertThat(ArticleKinds.of(addressed, "Storm", PROSE, List.of())).isEqualTo(ArticleKind.LIVE_BLOG);
    }

    @Test
    void aFilmWithALongTextIsAnArticle() {
        Claims film = new Claims(List.of(), "video.other", NONE.url());

        assertThat(ArticleKinds.of(film, "Storm", PROSE, List.of())).isEqualTo(ArticleKind.VIDEO);
        assertThat(ArticleKinds.of(film, "Storm", List.of(new Paragraph(LONG.repeat(20))), List.of()))
                .isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void captionedPicturesThatOutweighTheTextAreAGallery() {
        List<Image> captioned = Collections.nCopies(9, new Image(NONE.url(), "The quay", null));
        List<Image> bare = Collections.nCopies(9, new Image(NONE.url(), null, null));

        assertThat(ArticleKinds.of(NONE, "The quay", PROSE, captioned)).isEqualTo(ArticleKind.GALLERY);
        assertThat(ArticleKinds.of(NONE, "The quay", PROSE, bare)).isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void questionsBetweenAnswersAreAnInterview() {
        List<Block> talk = IntStream.range(0, 5)
                .boxed()
                .flatMap(i ->
                        Stream.<Block>of(new Paragraph("What did the winter cost " + i + "?"), new Paragraph(LONG)))
                .toList();

        assertThat(ArticleKinds.of(NONE, "The chair speaks", talk, List.of())).isEqualTo(ArticleKind.INTERVIEW);
    }

    @Test
    void speakersInTurnAreATranscript() {
        List<Block> speech = IntStream.range(0, 4)
                .boxed()
                .flatMap(i -> Stream.<Block>of(
                        new Paragraph("MIRELA TOVANE: We sail on Monday, come what may."),
                        new Paragraph("OKE BRANDT: The berth will not hold for long.")))
                .toList();

        assertThat(ArticleKinds.of(NONE, "The hearing", speech, List.of())).isEqualTo(ArticleKind.TRANSCRIPT);
    }

    @Test
    void aTitleThatCountsItsHeadingsIsAList() {
        List<Block> items = IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(i -> Stream.<Block>of(new Heading(2, "Take a warm coat"), new Paragraph(LONG)))
                .toList();

        assertThat(ArticleKinds.of(NONE, "7 things to take on the ferry", items, List.of()))
                .isEqualTo(ArticleKind.LIST);
        assertThat(ArticleKinds.of(NONE, "Ferry in 2026: 12 dead", items, List.of()))
                .isEqualTo(ArticleKind.ARTICLE);
    }
}
