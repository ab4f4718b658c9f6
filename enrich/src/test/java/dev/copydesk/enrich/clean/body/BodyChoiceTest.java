package dev.copydesk.enrich.clean.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BodyChoiceTest {

    private static final Outline PAGE = Outline.of(
            Jsoup.parse(
                            "<div id=story><p>The ferry sails again on Monday morning.</p><p>Nobody has found the key yet.</p></div>"
                                    + "<div id=side><p>Tides</p><p>High water at noon and at midnight.</p></div>")
                    .body(),
            CleanPolicy.DEFAULT);

    @Test
    void whatPromisesTheBestAgreementIsChosenInReadingOrder() {
        BodyChoice choice = BodyChoice.of(PAGE, new float[] {0.8f, 0.9f, 0.1f, 0.05f}, PAGE.root);

        assertThat(choice.pieces())
                .extracting(Piece::text)
                .containsExactly("The ferry sails again on Monday morning.", "Nobody has found the key yet.");
        assertThat(choice.place().element.id()).isEqualTo("story");
    }

    /** No threshold: a doubtful piece is taken where leaving it out would cost more than taking it. */
    @Test
    void aDoubtfulPieceIsTakenWhereNothingIsSure() {
        BodyChoice choice = BodyChoice.of(PAGE, new float[] {0.45f, 0.45f, 0, 0}, PAGE.root);

        assertThat(choice.pieces()).hasSize(2);
        assertThat(choice.expectedF1()).isCloseTo(2 * 0.45 / 1.45, within(1e-6));
    }

    @Test
    void aCertainBodyPromisesFullAgreement() {
        BodyChoice choice = BodyChoice.of(PAGE, new float[] {1, 1, 0, 0}, PAGE.root);

        assertThat(choice.expectedF1()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aPageWithoutALikelyPieceHasNoBody() {
        BodyChoice choice = BodyChoice.of(PAGE, new float[] {0.02f, 0.02f, 0, 0.02f}, PAGE.root);

        assertThat(choice.pieces()).isEmpty();
    }
}
