package dev.copydesk.enrich.clean.reject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Access;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PaywallsTest {

    private static final String PARAGRAPH =
            "The harbour board has spent three times as much on the northern berth as it told the council on Sunday.";
    private static final List<Block> SHORT = List.of(new Paragraph(PARAGRAPH));
    private static final List<Block> BROKEN_OFF = List.of(new Paragraph(PARAGRAPH + " The largest part…"));
    private static final List<Block> LONG = Collections.nCopies(30, new Paragraph(PARAGRAPH));

    private static final String CLOSED =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
    private static final String OFFER =
            "<div class=paywall><p>Subscribe to continue reading for one crown a week.</p></div>";

    @Test
    void aShortTextWithoutAnyOfferIsOpen() {
        assertThat(access("<p>Ferry</p>", SHORT)).isEqualTo(Access.OPEN);
    }

    @Test
    void aTextThatEndsWhereTheOfferBeginsIsAStub() {
        assertThat(access(OFFER, SHORT)).isEqualTo(Access.STUB);
        assertThat(access(CLOSED + OFFER, BROKEN_OFF)).isEqualTo(Access.STUB);
    }

    @Test
    void aDeclarationAloneMakesNoStub() {
        assertThat(access(CLOSED, SHORT)).isEqualTo(Access.METERED);
        assertThat(access(CLOSED, LONG)).isEqualTo(Access.METERED);
    }

    @Test
    void aDeclaredArticleThatBreaksOffIsAStub() {
        assertThat(access(CLOSED, BROKEN_OFF)).isEqualTo(Access.STUB);
    }

    @Test
    void aWholeTextBesideAnOfferIsMetered() {
        assertThat(access(OFFER, LONG)).isEqualTo(Access.METERED);
    }

    @Test
    void anElementThatIsOnlyNamedAWallIsNone() {
        assertThat(access("<div class=paywall-script></div><div class='no-paywall'>The ferry sails.</div>", SHORT))
                .isEqualTo(Access.OPEN);
    }

    private static Access access(String html, List<Block> blocks) {
        return Paywalls.access(Landmarks.of(Jsoup.parse(html)), blocks);
    }
}
