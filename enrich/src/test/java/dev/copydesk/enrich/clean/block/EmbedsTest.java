package dev.copydesk.enrich.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Block.Embed;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {

    private static final URI BASE = URI.create("https://courier.example/quay");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<iframe data-src='//player.vimeo.com/video/7'></iframe> | Vimeo | https://player.vimeo.com/video/7",
                "<amp-youtube data-videoid=abc></amp-youtube> | YouTube | https://www.youtube.com/watch?v=abc",
                "<amp-twitter data-tweetid=12></amp-twitter> | X | https://x.com/i/status/12",
                "<video><source src=/quay.mp4></video> | courier.example | https://courier.example/quay.mp4",
                "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/q/'></blockquote> | Instagram | https://www.instagram.com/p/q/"
            })
    void anElementNamesWhatItEmbeds(String html, String provider, String url) {
        assertThat(Embeds.of(element(html), BASE)).contains(new Embed(URI.create(url), provider, ""));
    }

    @Test
    void aPostBringsItsWordsAndTheAddressOfItsLastLink() {
        Optional<Embed> embed = Embeds.of(
                element("<blockquote class=twitter-tweet><p>The boat is back. <a href='https://t.example/p'>pic</a></p>"
                        + "<a href='https://twitter.com/quay/status/5?ref_src=x'>1 March</a></blockquote>"),
                BASE);

        assertThat(embed)
                .contains(new Embed(
                        URI.create("https://twitter.com/quay/status/5?ref_src=x"),
                        "X",
                        "The boat is back. pic 1 March"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='javascript:alert(1)'></iframe>",
                "<iframe src='about:blank'></iframe>",
                "<iframe width=0 height=0 src='https://a.example/x'></iframe>",
                "<iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe>",
                "<iframe src='https://ads.example/slot'></iframe>",
                "<blockquote><p>Only words.</p></blockquote>",
                "<amp-youtube></amp-youtube>"
            })
    void whatNoReaderSeesIsNoEmbed(String html) {
        assertThat(Embeds.of(element(html), BASE)).isEmpty();
    }

    private static Element element(String html) {
        return Objects.requireNonNull(Jsoup.parse(html).body().firstElementChild());
    }
}
