package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n\t ",
                "<html><body></body></html>",
                "<html><body><script>var x = 1;</script></body></html>"
            })
    void aPageWithoutTextIsEmpty(String page) {
        assertThat(reason(page)).isEqualTo(RejectReason.EMPTY);
    }

    @Test
    void bytesOfOtherKindsAreNoText() {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.ISO_8859_1);
        byte[] zeros = new byte[1_000];

        assertThat(Pages.rejected(Pages.page("text/html", pdf))).isEqualTo(new Rejected(RejectReason.NOT_TEXT, "PDF"));
        assertThat(Pages.rejected(Pages.page("text/html", zeros)))
                .isEqualTo(new Rejected(RejectReason.NOT_TEXT, "binary"));
    }

    @Test
    void declaredImagesAndFeedsAreNoPages() {
        byte[] feed = "<?xml version='1.0'?><rss><channel/></rss>".getBytes(StandardCharsets.UTF_8);

        assertThat(Pages.rejected(Pages.page("image/webp", "data".getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(RejectReason.NOT_TEXT);
        assertThat(Pages.rejected(Pages.page("text/xml", feed)))
                .isEqualTo(new Rejected(RejectReason.NOT_TEXT, "feed or sitemap"));
    }

    @Test
    void aFewWordsAreTooShort() {
        assertThat(reason("<h1>Ferry returns to Sarn</h1><p>It sails on Monday.</p>"))
                .isEqualTo(RejectReason.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>404 - Page not found</title><h1>Sorry</h1><p>The page you wanted is not here any more, we are afraid.</p>",
                "<title>Seite nicht gefunden | Hafenblatt</title><p>Die gewünschte Seite gibt es nicht oder nicht mehr bei uns.</p>",
            })
    void anErrorServedAsAPageIsAnError(String page) {
        assertThat(reason(page)).isEqualTo(RejectReason.ERROR_PAGE);
    }

    @Test
    void anArticleAboutAnErrorIsAnArticle() {
        String page =
                "<title>Error 404 costs the harbour board its ferry</title><h1>Error 404 costs the harbour board its ferry</h1>";

        assertThat(Pages.article(Pages.html(page + Pages.paragraphs())).title()).startsWith("Error 404");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cloudflare  | <title>Just a moment...</title><div id=cf-wrapper><script src='/cdn-cgi/challenge-platform/x.js'></script>Checking your browser</div>",
                "DataDome    | <title>example</title><p>Please enable JS and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>",
                "PerimeterX  | <title>Access to this page has been denied.</title><div id=px-captcha></div><p>Press & Hold to confirm you are a human.</p>",
                "Akamai      | <title>Access Denied</title><h1>Access Denied</h1>You don't have permission. Reference #18.2f4e1160.1700000000.1a2b3c",
                "vendor unknown | <title>Security check</title><p>Please verify you are a human by completing the puzzle below.</p>",
            })
    void aCheckAgainstRobotsNamesItsVendor(String vendor, String page) {
        assertThat(Pages.rejected(Pages.html(page))).isEqualTo(new Rejected(RejectReason.BOT_CHALLENGE, vendor));
    }

    @Test
    void aConsentDialogueInPlaceOfThePageIsAWall() {
        assertThat(reason(
                        "<title>Harbour Courier</title><div><h2>Your privacy</h2><p>We and our 812 partners store cookies on your device"
                                + " and read them, to measure our audience and to show you advertisements that suit you. You may accept or"
                                + " manage your choices at any time.</p><button>Accept</button></div>"))
                .isEqualTo(RejectReason.CONSENT_WALL);
    }

    @Test
    void aDialogueOfManyWordsIsAWallStill() {
        String text =
                "<p>With your leave we and our 31 partners keep cookies on your device, read them again and learn from them which pages you"
                        + " like, which ferries you take and how long you look at a picture of a heron before you go on.</p>";

        assertThat(reason("<title>Harbour Courier</title><div role=dialog aria-modal=true><h1>Your choices</h1>"
                        + text.repeat(2) + "<h2>More</h2>" + text.repeat(2) + "<button>Yes</button></div>"))
                .isEqualTo(RejectReason.CONSENT_WALL);
    }

    @Test
    void anArticleAboutCookiesInADialogueOfItsTemplateIsAnArticle() {
        String page =
                "<meta property='og:type' content='article'><div role=dialog><h1>Courier asks for your consent to cookies</h1>"
                        + Pages.paragraphs()
                        + "<p>The board will not accept cookies from strangers any more, it said on Sunday.</p></div>";

        assertThat(Pages.article(Pages.html(page)).text()).contains("night ferry");
    }

    @Test
    void aFormInPlaceOfThePageIsALoginWall() {
        assertThat(reason(
                        "<title>Harbour Courier</title><h1>Sign in</h1><p>This page is for subscribers of the paper. Sign in with your"
                                + " address and your password to go on, or subscribe today for the price of one coffee a week.</p>"
                                + "<form><input type=text><input type=password></form>"))
                .isEqualTo(RejectReason.LOGIN_WALL);
    }

    @Test
    void aPaywalledStubWithItsFirstParagraphsIsKept() {
        String page = "<meta property='og:type' content='article'><h1>Ferry returns to Sarn</h1>" + Pages.paragraphs()
                + "<div class=paywall><p>Subscribe to read on.</p><form><input type=password></form></div>";

        assertThat(Pages.article(Pages.html(page)).text())
                .contains("night ferry")
                .doesNotContain("Subscribe");
    }

    @Test
    void aPageOfLinkedHeadlinesIsASectionFront() {
        String links = IntStream.range(0, 40)
                .mapToObj(i -> "<div><h3><a href='/a" + i + "'>Headline number " + i
                        + " about the harbour and its ferry</a></h3></div>")
                .collect(Collectors.joining());

        assertThat(reason("<title>Islands | Harbour Courier</title><main>" + links + "</main>"))
                .isEqualTo(RejectReason.SECTION_FRONT);
    }

    @Test
    void aFewLinkedHeadlinesAndNothingElseAreASectionFront() {
        String links = IntStream.range(0, 7)
                .mapToObj(
                        i -> "<li><a href='/a" + i + "'>Islanders register the ferry number " + i + " in Sarn</a></li>")
                .collect(Collectors.joining());

        assertThat(reason("<title>Islands | Harbour Courier</title><h1>Islands</h1><ul>" + links + "</ul>"))
                .isEqualTo(RejectReason.SECTION_FRONT);
    }

    @Test
    void aFrontWithTeasersIsASectionFront() {
        String teasers = IntStream.range(0, 30)
                .mapToObj(i -> "<div><h3><a href='/a" + i + "'>Headline number " + i + " about the harbour</a></h3>"
                        + "<p>The board met on day " + i + " and said that the ferry would sail.</p></div>")
                .collect(Collectors.joining());

        assertThat(reason("<title>Islands | Harbour Courier</title><main>" + teasers + "</main>"))
                .isEqualTo(RejectReason.SECTION_FRONT);
    }

    private static RejectReason reason(String html) {
        return Pages.rejected(Pages.html(html)).reason();
    }
}
