package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDumpTest {

    @Test
    void menusAboveAndListsBelowFallAway() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/menus-and-lists.txt")));

        assertThat(article.title()).isEqualTo("Night ferry to Sarn returns after eleven weeks of repairs");
        assertThat(article.text())
                .startsWith("The night ferry between Port Aldery")
                .endsWith("before the summer.")
                .contains("She did not say more.")
                .doesNotContain(
                        "mayor",
                        "Storm",
                        "Read more",
                        "Related",
                        "second crane",
                        "buoys",
                        "Min Read",
                        "Listen",
                        "Most Read",
                        "piano",
                        "herring",
                        "speaker",
                        "Rights Reserved",
                        "paper of the coast");
    }

    @Test
    void theLinesUnderTheHeadlineAreFields() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/menus-and-lists.txt")));

        assertThat(article.byline()).isEqualTo("Harbour Courier");
        assertThat(article.authors()).isEmpty();
        assertThat(article.credit()).isEqualTo("Agencies");
        assertThat(article.site()).isEqualTo("Harbour Courier");
        assertThat(article.published())
                .isEqualTo(new PublicationDate(
                        Instant.parse("2026-03-01T18:28:00Z"),
                        ZoneOffset.UTC,
                        Precision.MINUTE,
                        ZoneOrigin.ASSUMED_UTC,
                        false));
    }

    @Test
    void aParagraphAboveThePictureIsTheStandfirst() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/menus-and-lists.txt")));

        assertThat(article.standfirst()).startsWith("The harbour board says").endsWith("until Easter.");
        assertThat(article.images())
                .extracting(Image::caption)
                .containsExactly(
                        "The night ferry at her berth in Port Aldery, on the northern coast, Tuesday, October 7, 2025.");
    }

    @Test
    void subheadingsAreToldFromHeadlinesInBoxes() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/menus-and-lists.txt")));

        assertThat(article.blocks())
                .filteredOn(Heading.class::isInstance)
                .extracting(Block::text)
                .containsExactly("A costly winter", "Old cracks in an old berth");
        assertThat(article.publisherTags()).containsExactly("Sarn", "Ferries", "Port Aldery");
    }

    @Test
    void aRepeatedHeadlineBeginsANewArticle() {
        List<CleanArticle> articles = Pages.articles(Pages.text(Pages.resource("dumps/two-articles.txt")));

        assertThat(articles)
                .extracting(CleanArticle::title)
                .containsExactly(
                        "Night Ferry to Sarn Returns After Eleven Weeks", "Lighthouse of Cape Ormen Keeps Its Keeper");
        assertThat(articles.get(0).text())
                .endsWith("Mirela Tovane of the board.")
                .doesNotContain("TT", "REUTERS", "keeper");
        assertThat(articles.get(1).blocks()).hasSize(4);
        assertThat(articles.get(1).images())
                .containsExactly(new Image(
                        null, "The lighthouse of Cape Ormen in the evening of the storm, January 5, 2026", "Reuters"));
    }

    @Test
    void brokenLinesAreJoinedAndGluedOnesParted() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/glued-lines.txt")));

        assertThat(article.title()).isEqualTo("Harbour board prepares to mend the northern berth of Port Aldery");
        assertThat(article.text())
                .contains("Order No. 118-7 was laid", "\n\nThus, the fourth article of the order")
                .doesNotContain("Photo credits", "at low water", "A drawing");
        assertThat(article.images()).hasSize(2);
    }

    @Test
    void theSectionGluedToTheHeadlineIsReadAndTheLegalTailIsNot() {
        CleanArticle article = Pages.article(Pages.text(Pages.resource("dumps/section-and-legal.txt")));

        assertThat(article.section()).isEqualTo("Islands");
        assertThat(article.title()).isEqualTo("Night ferry to Sarn returns after eleven weeks");
        assertThat(article.site()).isEqualTo("coastwatcher.example");
        assertThat(article.standfirst()).startsWith("The harbour board has mended");
        assertThat(article.text()).endsWith("under the northern berth.").doesNotContain("Images source", "on the quay");
    }

    @Test
    void linesWrappedAtAFixedWidthAreParagraphs() {
        CleanArticle article = Pages.article(Pages.text("""
                Night ferry to Sarn returns after eleven weeks

                The night ferry between Port Aldery and the island of Sarn will sail
                again from Monday, the harbour board said after its weekly meeting on
                Sunday.

                Repairs to the slipway took longer than planned because divers found
                cracks in the piles under the northern berth.
                """));

        assertThat(article.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour board"
                                + " said after its weekly meeting on Sunday.",
                        "Repairs to the slipway took longer than planned because divers found cracks in the piles under the"
                                + " northern berth.");
    }

    @Test
    void aListOfHeadlinesIsASectionFront() {
        String front = "Lighthouse keeper finds a piano on the beach\n\n".repeat(25);

        assertThat(Pages.rejected(Pages.text(front)).reason()).isEqualTo(RejectReason.SECTION_FRONT);
    }
}
