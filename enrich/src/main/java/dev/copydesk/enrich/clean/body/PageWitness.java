package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article outside of its text: headline, description, and the text in its structured data. A
 * witness of which blocks are meant, not a source of text.
 */
public final class PageWitness {

    private final WordSet headline;
    private final WordSet pageTitle;
    private final WordSet description;
    private final WordRuns articleBody;

    public PageWitness(
            @Nullable String headline,
            @Nullable String pageTitle,
            @Nullable String description,
            @Nullable String articleBody) {
        this.headline = words(headline);
        this.pageTitle = words(pageTitle);
        this.description = words(description);
        this.articleBody = WordRuns.of(articleBody == null ? "" : articleBody);
    }

    double likeTitle(WordSet words) {
        return Math.max(words.likeness(headline), words.likeness(pageTitle));
    }

    double likeDescription(WordSet words) {
        return words.likeness(description);
    }

    /** The share of the words that the description has too, or of its words that are here. */
    double insideDescription(WordSet words) {
        return words.overlap(description);
    }

    /** The share of the text's runs of words that the structured data's text has too; -1 where it has no text. */
    double insideBody(String text) {
        return articleBody.isShort() ? -1 : articleBody.share(text);
    }

    private static WordSet words(@Nullable String text) {
        return text == null ? WordSet.EMPTY : WordSet.of(text);
    }
}
