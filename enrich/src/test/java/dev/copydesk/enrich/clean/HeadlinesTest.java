package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {

    @Test
    void theSitesNameIsNoHeadlineThoughItIsAHeading() {
        assertThat(title("<title>Ferry sails to Sarn again : Harbour Thoughts</title><h1>Harbour Thoughts</h1>"
                        + "<h2>Ferry sails to Sarn again</h2>"))
                .isEqualTo("Ferry sails to Sarn again");
    }

    @Test
    void aHeadlineThatNoHeadingElementHoldsIsTheLineThatTheTitleRepeats() {
        assertThat(title(
                        "<title>HARBOUR COURIER : Ferry sails to Sarn again</title><table><tr><td>Ferry sails to Sarn again"
                                + "</td></tr></table>"))
                .isEqualTo("Ferry sails to Sarn again");
    }

    @Test
    void inScriptsWithoutSpacesAHyphenPartsTheSite() {
        assertThat(title("<title>夜间渡轮恢复通航-港务新闻-海岛网</title>")).isEqualTo("夜间渡轮恢复通航");
    }

    @Test
    void aPathInTheHeadingIsNotQuoted() {
        assertThat(
                        title(
                                "<title>Ferry sails to Sarn again</title><h1>You are here: Home &gt; Islands &gt; "
                                        + "Ferry sails to Sarn again</h1><meta property='og:title' content='Ferry sails to Sarn again'>"))
                .isEqualTo("Ferry sails to Sarn again");
    }

    @Test
    void aKickerThatTwoWitnessesGiveIsAPartOfTheHeadline() {
        assertThat(title("<title>Islands: Ferry sails to Sarn again - Courier</title><p>Islands</p>"
                        + "<h1>Ferry sails to Sarn again</h1>"
                        + "<meta property='og:title' content='Islands: Ferry sails to Sarn again'>"
                        + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                        + "\"Islands: Ferry sails to Sarn again\"}</script>"))
                .isEqualTo("Islands: Ferry sails to Sarn again");
    }

    @Test
    void whatTwoTitlesOfAPageShareIsTheHeadline() {
        assertThat(title("<title>Ferry sails to Sarn again - Islands - THE COURIER</title>"
                        + "<meta property='og:title' content='courier.example - Ferry sails to Sarn again'>"))
                .isEqualTo("Ferry sails to Sarn again");
    }

    private static String title(String head) {
        return Pages.article(Pages.html(head + "<div>" + Pages.paragraphs() + "</div>"))
                .title();
    }
}
