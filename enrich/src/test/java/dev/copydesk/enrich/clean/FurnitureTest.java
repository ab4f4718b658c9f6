package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.RawPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands among, beside and below the paragraphs of an article and is none of them, by its make and not by its name. */
class FurnitureTest {

    private static final String FIRST =
            "<p>The swing bridge at Port Aldery will stay open to boats until Friday, because nobody can find"
                    + " the key to its motor, which was last seen on a hook behind the stove.</p>";
    private static final String SECOND =
            "<p>Drivers are sent around the basin, a detour of four miles, and most of them said on Tuesday"
                    + " that they had not minded, because the sun was out and the herons were back.</p>";
    private static final String THIRD =
            "<p>The harbour board has asked a locksmith from Sarn to come over on the morning boat. He is"
                    + " expected at ten, if the boat can pass the bridge, which it can.</p>";
    private static final List<String> STORY = List.of(plain(FIRST), plain(SECOND), plain(THIRD));

    @Test
    void aFormForAnAddressAndTheWordsAroundItAreNotTheArticles() {
        String form =
                "<div class=k7><h4>Aldery at breakfast</h4><p>Every morning we send you five stories from the quays. It costs you nothing"
                        + " and it can be stopped at any time.</p><form action='/k'><input type=email><button>Send it</button></form></div>";

        assertThat(blocks("<div>" + FIRST + form + SECOND + THIRD + "</div>")).isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/membership/new",
                "https://pay.aldery.example/donate?from=story",
                "/abo/angebote",
                "/suscripciones"
            })
    void aBoxThatEndsInAButtonToAnOfferIsNotTheArticles(String offer) {
        String appeal =
                "<div class=k8><p>This paper has two reporters and one bicycle. If you would like it to go on, please think of giving us"
                        + " the price of a bun.</p><a href='" + offer + "'>Give a bun</a></div>";

        assertThat(blocks("<div>" + FIRST + SECOND + THIRD + appeal + "</div>")).isEqualTo(STORY);
    }

    @Test
    void aParagraphThatSpeaksOfAMembershipStays() {
        String club =
                "<p>The rowing club of Aldery has lent the board its tender, and <a href='/membership'>its members</a> row for nothing.</p>";

        assertThat(blocks("<div>" + FIRST + club + THIRD + "</div>"))
                .containsExactly(plain(FIRST), plain(club), plain(THIRD));
    }

    @Test
    void aShortArticleStaysAboveTheFormThatFollowsIt() {
        String form = "<form action='/k'><input type=email><button>Send it</button></form>";

        assertThat(blocks("<div>" + FIRST + form + "</div>")).containsExactly(plain(FIRST));
    }

    @Test
    void aColumnBesideTheTextIsNotTheArticles() {
        String beside = "<td><h4>Tides</h4><p>High water at Aldery: 6.12 and 18.40. Low water at noon.</p>"
                + "<h4>Chemist</h4><p>Quay Street tonight, please ring the bell twice.</p></td>";
        String table = "<table><tr><td><h1>Bridge stays open</h1><div>" + FIRST + SECOND + THIRD + "</div></td>"
                + beside + "</tr></table>";

        assertThat(texts(Pages.article(Pages.html("<title>Bridge stays open</title>" + table))))
                .isEqualTo(STORY);
    }

    @Test
    void theArticleStaysWhereItsReadersWriteMoreThanItDoes() {
        String remarks =
                ("<div><p>I have lived on the quay for forty years and the key was never on a hook, it was always under the third"
                                + " flower pot from the left, as everybody on our side of the basin could have told the board.</p></div>")
                        .repeat(18)
                        .replaceFirst("forty", "fifty");
        String page = "<div><div><h1>Bridge stays open to boats</h1>" + FIRST + SECOND + THIRD + "</div><div class=k9>"
                + remarks + "</div></div>";

        assertThat(texts(Pages.article(Pages.html("<title>Bridge stays open to boats</title>" + page))))
                .containsSequence(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=correction>We said at first that the stove had been seen behind the key. We are sorry for that.</p>",
                "<p>Correction, 3 March: an earlier version of this report placed the stove behind the hook. It is the other way round.</p>",
                "<p>Berichtigung: In einer früheren Fassung stand der Herd hinter dem Haken. Es verhält sich umgekehrt.</p>",
            })
    void aNoticeOfCorrectionIsNotTheArticles(String notice) {
        assertThat(blocks("<div>" + FIRST + SECOND + THIRD + notice + "</div>")).isEqualTo(STORY);
    }

    @Test
    void aSentenceAboutACorrectionStays() {
        String sentence =
                "<p>Corrections of the tide tables fill two pages of the almanac, and the board reads them aloud every Easter.</p>";

        assertThat(blocks("<div>" + FIRST + sentence + THIRD + "</div>")).contains(plain(sentence));
    }

    @Test
    void aCaptionIsKnownByTheNameOfItsElement() {
        String caption =
                "<p class=imageCaption>The bridge keeper Osk Tarrow (pictured) looks for the key behind the stove on Monday,"
                        + " while the herons wait on the rail beside him.</p>";

        assertThat(runningTexts("<div>" + FIRST + caption + SECOND + THIRD + "</div>"))
                .isEqualTo(STORY);
    }

    @Test
    void whereEverythingIsCalledACaptionTheTextStays() {
        String named = (FIRST + SECOND + THIRD).replace("<p>", "<p class=caption-text>");

        assertThat(blocks("<div>" + named + "</div>")).isEqualTo(STORY);
    }

    @Test
    void theWordsOfAPostStandInItsEmbed() {
        String post =
                "<blockquote class=twitter-tweet><p>We have looked on the hook behind the stove, and the key to the motor of the"
                        + " bridge is not there.</p>— Aldery Harbour <a href='https://twitter.com/aldery/status/7'>2 March</a></blockquote>";

        List<Block> blocks =
                page("<div>" + FIRST + post + SECOND + THIRD + "</div>").blocks();

        assertThat(blocks)
                .filteredOn(Block::isRunningText)
                .extracting(Block::text)
                .isEqualTo(STORY);
        assertThat(blocks)
                .filteredOn(Block.Embed.class::isInstance)
                .singleElement()
                .extracting(Block::text)
                .asString()
                .startsWith("We have looked on the hook");
    }

    @Test
    void aLineInCapitalsThatIsOneLinkIsNotTheArticles() {
        String link = "<p><a href='/herons'>HERONS OF ALDERY COUNTED TWICE BY MISTAKE, SAYS WARDEN</a></p>";

        assertThat(blocks("<div>" + FIRST + link + SECOND + THIRD + "</div>")).isEqualTo(STORY);
    }

    @Test
    void aPageThatGoesOnEndsWhereTheNextArticleBegins() {
        String next = "<div><h1 class=hed>Ferry to Sarn sails without its band</h1>" + otherStory() + "</div>";
        String page = "<title>Bridge stays open to boats</title><div><h1 class=hed>Bridge stays open to boats</h1>"
                + FIRST + SECOND + THIRD + "</div>" + next + next.replace("Ferry", "Launch");

        assertThat(texts(Pages.article(Pages.html(page)))).isEqualTo(STORY);
    }

    @Test
    void sectionsUnderHeadingsOfTheFirstLevelAreOneArticle() {
        String page = "<title>Bridge stays open to boats</title><h1 class=hed>Bridge stays open to boats</h1>" + FIRST
                + "<h1 class=sub>What the board says</h1>" + SECOND + "<h1 class=sub>What the locksmith says</h1>"
                + THIRD;

        assertThat(texts(Pages.article(Pages.html(page)))).containsSubsequence(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We and our partners use cookies to remember which boats you like.",
                "To view this content, please accept cookies for the harbour camera.",
                "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn sich mit einem Klick anzeigen lassen.",
                "Ich bin damit einverstanden, dass mir externe Inhalte der Hafenkamera gezeigt werden.",
                "Pour afficher ce contenu du port, il faut accepter les cookies.",
                "Para ver este contenido hay que aceptar las cookies de la cámara del puerto.",
                "If you buy a key through a link on this page, we may earn a small commission.",
                "Dieser Artikel enthält Affiliate-Links; kauft jemand einen Schlüssel, bekommen wir eine Provision.",
                "Sign up here for the quay's weekly newsletter about keys.",
                "Get the tide table straight to your inbox every morning.",
                "Iscriviti alla newsletter del porto.",
                "Wenna Tarrow in Sarn contributed to this report.",
                "Osk Tarrow can be reached at 01 555 0144 or tarrow@aldery.example.",
                "Email Osk Tarrow at tarrow@aldery.example or follow him @tarrow.",
                "港口的桥仍然打不开，苍鹭在栏杆上等待(图片来自奥尔德里回声报)",
                "[CTA_MODULE]",
                "This story was produced by the harbour desk for Aldery Public Radio.",
                "Les også: Hegrene ble talt to ganger",
                "Čtěte také: Klíč k mostu hledá celé město",
                "FILE - The bridge keeper's stove is seen on a hook in Port Aldery, March 2, 2021.",
                "The post Bridge stays open to boats appeared first on Aldery Echo.",
                "[video-player id=\"k7\" width=\"640\"]",
                "Ich bin damit einverstanden, dass mir Inhalte der Hafenkamera angezeigt werden.",
                "We may earn money from the keys on this page, as members of affiliate programs.",
                "Get Quay Monthly delivered through your letterbox, twelve issues for the price of a bun.",
                "The Tide Table is a weekly newsletter for people with boats. Get it delivered every Friday.",
                "Is the bridge open for you? Get in touch with our desk at desk@aldery.example",
                "You can email Osk Tarrow at tarrow@aldery.example or send a letter to the quay.",
                "The whole talk is on our podcast. Listen wherever you get your podcasts.",
                "Like this story? Share it with a friend on the quay!",
                "Hat Ihnen dieser Artikel gefallen? Dann kaufen Sie uns ein Brötchen.",
                "This live blog has ended. The herons have gone to bed.",
                "Don’t miss a boat: the camera of the harbour shows them all!",
                "You may also like...",
                "For more stories like this, check our harbour page."
            })
    void whatTheHouseSaysForItselfIsNotTheArticles(String notice) {
        assertThat(blocks("<div>" + FIRST + "<p>" + notice + "</p>" + SECOND + THIRD + "</div>"))
                .isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour board will ask every visitor of its site for leave to store cookies from next month on, a spokesman said.",
                "“We use cookies to count the boats that look at the camera,” the harbour master said, and nobody laughed at it.",
                "Ship brokers on the quay earn a commission of two per cent on every boat that they sell, and three on a trawler.",
                "Anyone who has seen the key is asked to contact the harbour office on the quay, which is open until six on Fridays.",
                "The rector's newsletter, which four hundred people read every week, has asked its readers for the key since Monday.",
                "The board's podcast about keys had four listeners on Tuesday, and two of them sit on the board themselves.",
                "Whoever has seen the key should get in touch with the harbour office, which has asked for it in three languages.",
                "“Look at the hook in the picture: no key to be seen,” Tarrow wrote to the board, which has looked at it since."
            })
    void whatANewsroomWritesAboutSuchThingsStays(String sentence) {
        assertThat(blocks("<div>" + FIRST + "<p>" + sentence + "</p>" + SECOND + THIRD + "</div>"))
                .contains(sentence);
    }

    @Test
    void aCaptionThatTellsTheStoryAgainIsNotTheArticles() {
        String caption = "<p>FILE - The bridge keeper Osk Tarrow looks behind the stove for the key, March 2, 2021. "
                + "The bridge of Port Aldery stays open to boats, and drivers are sent around the basin. ".repeat(5)
                + "(EPA Photo/Wenna Tarrow, File)</p>";

        assertThat(blocks("<div>" + FIRST + caption + SECOND + THIRD + "</div>"))
                .isEqualTo(STORY);
    }

    @Test
    void aTextThatIsHiddenOneParagraphAtATimeIsTheArticles() {
        List<String> hidden = IntStream.rangeClosed(1, 16)
                .mapToObj(day -> "On day " + day + " of the search the board looked behind stove number " + day
                        + ", where it found a hook, a bill for coal and no key, as the keeper had said.")
                .toList();
        String forSubscribers = hidden.stream()
                .map(text -> "<div class=subscribers style='display:none'><p>" + text + "</p></div>")
                .collect(Collectors.joining());

        assertThat(blocks("<div>" + FIRST + SECOND + forSubscribers + THIRD + "</div>"))
                .containsAll(hidden);
    }

    @ParameterizedTest
    @MethodSource("pagesWithoutMarkup")
    void whatTheHouseSaysForItselfIsLeftOutWhereverTheTextComesFrom(RawPage page) {
        assertThat(texts(Pages.article(page))).isEqualTo(STORY);
    }

    static Stream<RawPage> pagesWithoutMarkup() {
        List<String> lines = new ArrayList<>(STORY);
        lines.add(1, "If you buy a key through a link on this page, we may earn a small commission.");
        String headline = "Bridge stays open to boats";
        String data = "{\"@type\":\"NewsArticle\",\"headline\":\"" + headline + "\",\"articleBody\":\""
                + String.join("\\n", lines) + "\"}";
        String state = "{\"props\":{\"pageProps\":{\"article\":{\"title\":\"" + headline + "\",\"body\":\"<p>"
                + String.join("<\\/p><p>", lines) + "<\\/p>\"}}}}";
        String shell = "<title>" + headline + "</title><div id=app></div>";
        return Stream.of(
                Pages.html(shell + "<script type='application/ld+json'>" + data + "</script>"),
                Pages.html(shell + "<script id='__NEXT_DATA__' type='application/json'>" + state + "</script>"),
                Pages.text(headline + "\n\n" + String.join("\n\n", lines)));
    }

    private static List<String> blocks(String body) {
        return texts(page(body));
    }

    /** Without what stands beside the text. */
    private static List<String> runningTexts(String body) {
        return page(body).blocks().stream()
                .filter(Block::isRunningText)
                .map(Block::text)
                .toList();
    }

    private static CleanArticle page(String body) {
        return Pages.article(
                Pages.html("<title>Bridge stays open to boats</title><h1>Bridge stays open to boats</h1>" + body));
    }

    private static List<String> texts(CleanArticle article) {
        return article.blocks().stream().map(Block::text).toList();
    }

    /** Another article of full length. */
    private static String otherStory() {
        return "<p>The ferry to Sarn sailed on Wednesday without the brass band that plays on its upper deck, because the band had gone to"
                + " the wrong pier and was playing to the coal barge, whose crew had not been told of it and danced all the same.</p>"
                + "<p>Passengers said that they had noticed the silence only behind the lighthouse. The company will give back a third of the"
                + " fare to everybody who can prove that he would have listened, a clerk said at the ticket window on Thursday.</p>"
                + "<p>The band is to sail on Saturday twice. Its leader, who plays the tuba, has bought a map of the harbour.</p>";
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "");
    }
}
