package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final int MAX_TAGS = 1_000;
    private static final String TEXT = "<p>The ferry sails again.</p>";

    @Test
    void aPageOfUsualSizeIsLeftAsItIs() {
        String page = "<br>".repeat(10_000);

        assertThat(Markup.within(page, MAX_TAGS)).isSameAs(page);
    }

    @Test
    void aLargePageOfFewTagsIsLeftAsItIs() {
        String page = TEXT + "word ".repeat(1_000_000) + TEXT;

        assertThat(Markup.within(page, MAX_TAGS)).isSameAs(page);
    }

    @Test
    void aLargePageIsCutBeforeItsFirstTagTooMany() {
        String page = TEXT + "<br>".repeat(1_000_000);

        assertThat(Markup.within(page, MAX_TAGS)).startsWith(TEXT).hasSize(TEXT.length() + 4 * (MAX_TAGS - 2));
    }

    @Test
    void aLargePageEndsWhereItsTagsHaveMoreAttributesThanAnyPage() {
        String tag = "<i " + "a ".repeat(1_000) + ">";

        assertThat(Markup.within(TEXT + tag.repeat(1_000), MAX_TAGS))
                .startsWith(TEXT + tag)
                .hasSizeLessThan(250 * tag.length());
    }

    @Test
    void whatALongCommentSaysIsTakenForNoAttributes() {
        String page = "<!-- " + "word ".repeat(1_000_000) + "-->" + TEXT;

        assertThat(Markup.within(page, MAX_TAGS)).isSameAs(page);
    }

    @Test
    void aLongTagWithoutEndIsReadOnce() {
        String page = "<i " + "a ".repeat(150_000) + "<".repeat(1_000_000);

        assertThat(Markup.within(page, MAX_TAGS)).startsWith("<i a a");
    }
}
