package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.RawPage;
import org.junit.jupiter.api.Test;

/** An article says when a bound has cut it. */
class CutPagesTest {

    private static final String PAGE = "<h1>Night ferry to Sarn returns</h1>" + Pages.paragraphs();
    private static final String AFTER = "<p>The last boat leaves at noon.</p>";

    @Test
    void anArticleWithinAllBoundsIsWhole() {
        assertThat(Pages.article(Pages.html(PAGE)).truncated()).isFalse();
    }

    @Test
    void aPageOfMoreElementsThanAreLaidOutIsCut() {
        CleanArticle article = clean(Pages.html(PAGE + AFTER.repeat(40)), bounds(1 << 20, 20, 500_000));

        assertThat(article.truncated()).isTrue();
    }

    @Test
    void aPageThatIsCutBeforeItIsParsedIsCut() {
        String tags = "</i>".repeat(CleanPolicy.DEFAULT.maxElements() * 5);

        assertThat(Pages.article(Pages.html(PAGE + tags)).truncated())
                .as("a page of usual size is not looked at")
                .isFalse();
        assertThat(Pages.article(Pages.html(PAGE + tags + "<!--" + "x".repeat(1 << 20) + "-->"))
                        .truncated())
                .isTrue();
    }

    @Test
    void aPageOfMoreBytesThanAreReadIsCut() {
        RawPage page = Pages.html(PAGE + AFTER.repeat(40));

        assertThat(clean(page, bounds(page.body().length - 1, 30_000, 500_000)).truncated())
                .isTrue();
        assertThat(clean(page, bounds(page.body().length, 30_000, 500_000)).truncated())
                .isFalse();
    }

    @Test
    void aTextLongerThanIsKeptIsCut() {
        CleanArticle article = clean(Pages.html(PAGE), bounds(1 << 20, 30_000, 300));

        assertThat(article.text()).hasSizeLessThanOrEqualTo(300);
        assertThat(article.truncated()).isTrue();
    }

    @Test
    void aPrintedPageOfMoreLinesThanAreReadIsCut() {
        String line =
                "The harbour board said that the night ferry would return to Sarn after eleven weeks in the dock.\n\n";
        RawPage page = Pages.text("Night ferry to Sarn returns after winter\n\n" + line.repeat(40));

        assertThat(clean(page, bounds(1 << 20, 20, 500_000)).truncated()).isTrue();
        assertThat(clean(page, CleanPolicy.DEFAULT).truncated()).isFalse();
    }

    private static CleanPolicy bounds(int bytes, int elements, int chars) {
        return new CleanPolicy(bytes, 256, elements, chars, 50, 25);
    }

    private static CleanArticle clean(RawPage page, CleanPolicy policy) {
        return ((Articles) new PageCleaner(policy).clean(page)).articles().getFirst();
    }
}
