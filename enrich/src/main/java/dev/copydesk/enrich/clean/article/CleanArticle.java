package dev.copydesk.enrich.clean.article;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reader would quote it.
 *
 * @param ordinal place among the articles of its page, from 1
 * @param url the canonical address if it is on the page's own site, else the page's, in {@link CanonicalUrl} form
 * @param standfirst the summary under the headline; never repeated in {@code text}
 * @param byline the byline as the page gives it, without its "By"
 * @param authors the people of the byline, or of the structured data where there is no byline
 * @param credit the agency or source that the page names
 * @param language the language the page declares, as a BCP 47 tag
 * @param text the blocks joined by blank lines
 * @param publisherTags the publisher's own keywords, in page order
 */
public record CleanArticle(
        int ordinal,
        URI url,
        String title,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable String credit,
        @Nullable PublicationDate published,
        @Nullable PublicationDate modified,
        @Nullable String language,
        @Nullable String section,
        @Nullable String site,
        String text,
        List<Block> blocks,
        List<Image> images,
        List<String> publisherTags,
        int wordCount) {

    public CleanArticle {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        publisherTags = List.copyOf(publisherTags);
    }
}
