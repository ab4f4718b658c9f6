package dev.copydesk.enrich.clean.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What the labels of single pieces tear apart and an editor would not. */
class CoherenceTest {

    private static final String FIRST = "<p>The ferry sails again on Monday morning with its whole crew.</p>";
    private static final String LAST = "<p>Nobody has found the key to the bridge until Sunday evening.</p>";

    @Test
    void aHeadingBetweenTwoParagraphsOfTheTextIsText() {
        assertThat(chosen(FIRST + "<h2>What is next</h2>" + LAST, 1, 0.2f, 1))
                .containsExactly(
                        "The ferry sails again on Monday morning with its whole crew.",
                        "What is next",
                        "Nobody has found the key to the bridge until Sunday evening.");
    }

    @Test
    void aHeadingThatHeadsNoTextStaysOut() {
        assertThat(chosen(FIRST + "<h2>Most read</h2><p>Herons.</p>" + LAST, 1, 0.2f, 0.01f, 1))
                .hasSize(2);
    }

    @Test
    void furnitureBetweenTwoParagraphsStaysOut() {
        assertThat(chosen(FIRST + "<h2>Read more</h2>" + LAST, 1, 0, 1)).hasSize(2);
    }

    @Test
    void aListIsTakenWholeWhereASentenceAnnouncesIt() {
        String announced =
                "<p>Three things are missing from the harbour office since Monday:</p><ul><li>the key</li><li>the stove</li></ul>";

        assertThat(chosen(announced + LAST, 1, 0.1f, 0.1f, 1)).hasSize(4);
    }

    @Test
    void aListOfLinksIsAnnouncedInVain() {
        String links = "<p>More from the harbour of Aldery and its islands this week:</p>"
                + "<ul><li><a href=/a>Herons counted twice</a></li><li><a href=/b>Band sails</a></li></ul>";

        assertThat(chosen(links + LAST, 1, 0.1f, 0.1f, 1)).hasSize(2);
    }

    @Test
    void theItemsOfAListGoAsMostOfThemGo() {
        String list = "<ul><li>the key of the bridge</li><li>the stove</li><li>the hook behind the stove</li></ul>";

        assertThat(chosen(FIRST + list + LAST, 1, 0.9f, 0.1f, 0.9f, 1)).hasSize(5);
    }

    @Test
    void aParagraphThatStandsTwiceIsTakenOnce() {
        String teaser = "<div>" + LAST + "</div>";

        assertThat(chosen(teaser + FIRST + LAST, 0.6f, 1, 1))
                .containsExactly(
                        "The ferry sails again on Monday morning with its whole crew.",
                        "Nobody has found the key to the bridge until Sunday evening.");
    }

    @Test
    void aQuestionThatIsAskedAgainIsTakenAgain() {
        String question = "<p class=q>And what did you do when you found that the key to the bridge was gone?</p>";

        assertThat(chosen(question + FIRST + question + LAST, 0.9f, 1, 0.8f, 1)).hasSize(4);
    }

    @Test
    void headingsOfOneMakeGoTogether() {
        String pictured = "<h3 class=k>The hook</h3><p>Picture</p>";

        assertThat(chosen(
                        "<h3 class=k>The key</h3>" + FIRST + "<h3 class=k>The stove</h3>" + LAST
                                + "<p>Advertisement</p>" + pictured + LAST.replace("Nobody", "Somebody"),
                        0.9f,
                        1,
                        0.9f,
                        1,
                        0.01f,
                        0.2f,
                        0.01f,
                        1))
                .contains("The hook")
                .doesNotContain("Picture");
    }

    @Test
    void aDoubtfulParagraphAmongManyOfItsMakeIsText() {
        String linked = "<p>The board lists <a href=/k>all keys that it has ever lost in the harbour</a>.</p>";

        assertThat(chosen(
                        FIRST + linked + LAST + FIRST.replace("ferry", "launch") + LAST.replace("key", "hook"),
                        1,
                        0.35f,
                        1,
                        1,
                        1))
                .hasSize(5);
    }

    @Test
    void aPieceThatIsChosenAloneInItsBoxGoesAsItsBoxWent() {
        String box = "<div class=facts><p>Key</p><p>Nobody knows how old the key of the bridge is.</p></div>";

        assertThat(chosen(FIRST + box + LAST, 1, 0.1f, 0.7f, 1)).hasSize(2);
    }

    @Test
    void aPieceStaysWhereTheTextIsSetInBoxesOfItsBoxesMake() {
        String box = "<div class=facts><p>Key</p><p>Nobody knows how old the key of the bridge is.</p></div>";
        String text = "<div class=facts>" + FIRST + "</div>";

        assertThat(chosen(text + box + LAST, 1, 0.1f, 0.7f, 1)).hasSize(3);
    }

    @Test
    void aStandfirstStandsAloneBesideTheHeadline() {
        String head = "<div><p>Aldery</p><p>The bridge of Port Aldery stays open to boats until Friday.</p></div>";

        assertThat(chosen(head + FIRST + LAST, 0.1f, 0.7f, 1, 1)).hasSize(3);
    }

    private static List<String> chosen(String body, float... labels) {
        Outline page = Outline.of(Jsoup.parse(body).body(), CleanPolicy.DEFAULT);
        return BodyChoice.of(page, labels, page.root).pieces().stream()
                .map(Piece::text)
                .toList();
    }
}
