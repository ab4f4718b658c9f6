package dev.copydesk.enrich.clean.article;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param access how much of it the page shows; a stub is kept, and says so here
 * @param confidence how sure we are that the text is the article's, all of it and nothing else, between 0 and 1
 * @param text the blocks that are running text, joined by blank lines
 * @param links the links in the blocks that are running text, in order
 * @param publisherTags the publisher's own keywords, in page order
 * @param wordCount words of {@code text}
 * @param truncated whether a bound of {@link CleanPolicy} cut the page or the text, so that the text may lack its end
 * @param origins where each part was read; a part that the page does not have is not in it
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
        ArticleKind kind,
        Access access,
        double confidence,
        String text,
        List<Block> blocks,
        List<Link> links,
        List<Image> images,
        List<String> publisherTags,
        int wordCount,
        boolean truncated,
        Map<Field, FieldOrigin> origins) {

    public CleanArticle {
        authors = List.copyOf(authors);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1, not " + confidence);
        }
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        images = List.copyOf(images);
        publisherTags = List.copyOf(publisherTags);
        Map<Field, FieldOrigin> inOrder = new EnumMap<>(Field.class);
        inOrder.putAll(origins);
        origins = Collections.unmodifiableMap(inOrder);
    }
}
