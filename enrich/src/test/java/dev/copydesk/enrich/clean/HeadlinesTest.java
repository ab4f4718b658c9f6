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

    @Test
    void theOnlyHeadlineAboveTheTextIsShownWhateverSearchEnginesAreTold() {
        assertThat(
                        title(
                                "<title>Winter timetable: what islanders need to know</title><h1>Ferry sails to Sarn again</h1>"))
                .isEqualTo("Ferry sails to Sarn again");
        assertThat(title(
                        "<title>Winter timetable: what islanders need to know</title><h1>Ferry sails to Sarn again</h1>"
                                + "<h1>Bridge tolls are to rise</h1>"))
                .as("of two, neither is known to be it")
                .isEqualTo("Winter timetable: what islanders need to know");
        assertThat(title("<title>Winter timetable: what islanders need to know</title><h1>Island news</h1>"))
                .as("a section")
                .isEqualTo("Winter timetable: what islanders need to know");
    }

    @Test
    void theSitesNameAsTheTitleOfEveryPageSaysNothing() {
        String told = "<title>Harbour Thoughts</title><meta property='og:site_name' content='Harbour Thoughts'>"
                + "<meta property='og:title' content='Harbour Thoughts'>";

        assertThat(title(told + "<h1>Ferry sails again</h1>")).isEqualTo("Ferry sails again");
        assertThat(title(told)).isEqualTo("Harbour Thoughts");
    }

    @Test
    void whatASystemEscapedTwiceIsReadAsItWasMeant() {
        assertThat(title("<meta property='og:title' content='Sarn&amp;#8217;s ferry sails again &amp;amp; again'>"))
                .isEqualTo("Sarn’s ferry sails again & again");
    }

    private static String title(String head) {
        return Pages.article(Pages.html(head + "<div>" + Pages.paragraphs() + "</div>"))
                .title();
    }
}
