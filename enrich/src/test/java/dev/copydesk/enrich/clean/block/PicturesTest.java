package dev.copydesk.enrich.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Image;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final URI BASE = URI.create("https://courier.example/quay");
    private static final URI QUAY = URI.create("https://courier.example/quay.jpg");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=/quay.jpg>",
                "<img src=/placeholder.png data-src=/quay.jpg>",
                "<img src='data:image/gif;base64,R0' data-srcset='/small.jpg 320w, /quay.jpg 1200w'>",
                "<picture><source srcset='/quay.jpg 2x, /small.jpg 1x'><img></picture>",
                "<amp-img src=/quay.jpg width=800 height=600></amp-img>",
                "<img src='data:image/gif;base64,R0'><noscript><img src=/quay.jpg></noscript>",
                "<a href=/large.jpg><img src=/quay.jpg></a>"
            })
    void aPictureIsFoundWhereItsMakerPutIt(String html) {
        assertThat(Pictures.of(Jsoup.parse(html).body(), BASE, null))
                .extracting(Image::url)
                .containsExactly(QUAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=/logo.png>",
                "<img width=16 height=16 src=/quay.jpg>",
                "<img src=/spacer.gif>",
                "<a href=/another-story><img src=/teaser.jpg></a>",
                "<aside><img src=/quay.jpg></aside>"
            })
    void signsAndPicturesOfOtherPagesAreNone(String html) {
        assertThat(Pictures.of(Jsoup.parse(html).body(), BASE, null)).isEmpty();
    }

    @Test
    void aFigureHasItsCaptionAndTheCreditBesideIt() {
        String html =
                "<figure><img src=/quay.jpg><span class=photo-credit>L. Amsel</span><figcaption>The quay.</figcaption></figure>";

        assertThat(Pictures.of(Jsoup.parse(html).body(), BASE, null))
                .containsExactly(new Image(QUAY, "The quay.", "L. Amsel"));
    }

    @Test
    void moreThanSixtyPicturesAreTheFirstSixty() {
        String many = IntStream.range(0, 90)
                .mapToObj("<img src=/quay-%d.jpg>"::formatted)
                .collect(Collectors.joining());

        assertThat(Pictures.of(Jsoup.parse(many).body(), BASE, null))
                .hasSize(60)
                .last()
                .extracting(Image::url)
                .isEqualTo(BASE.resolve("/quay-59.jpg"));
    }

    @Test
    void whatHoldsAThousandElementsIsNoFrameOfAPicture() {
        String body = "<p>The quay is shut.</p>".repeat(1_000);

        assertThat(Pictures.of(
                        Jsoup.parse("<figure><img src=/quay.jpg>" + body + "</figure>")
                                .body(),
                        BASE,
                        null))
                .isEmpty();
        assertThat(Pictures.of(
                        Jsoup.parse("<figure><img src=/quay.jpg></figure>" + body)
                                .body(),
                        BASE,
                        null))
                .hasSize(1);
    }

    @Test
    void onePictureShownTwiceIsOne() {
        assertThat(Pictures.of(
                        Jsoup.parse("<img src=/quay.jpg><p><img src=/quay.jpg>").body(), BASE, null))
                .hasSize(1);
    }
}
