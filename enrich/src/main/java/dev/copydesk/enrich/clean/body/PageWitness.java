package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article outside of its text: headline, description, and the text in its structured data. A
 * witness of which blocks are meant, not a source of text.
 */
public final class PageWitness {

    private final Set<String> headline;
    private final Set<String> pageTitle;
    private final Set<String> description;
    private final WordRuns articleBody;

    public PageWitness(
            @Nullable String headline,
            @Nullable String pageTitle,
            @Nullable String description,
            @Nullable String articleBody) {
        this.headline = tokens(headline);
        this.pageTitle = tokens(pageTitle);
        this.description = tokens(description);
        this.articleBody = WordRuns.of(articleBody == null ? "" : articleBody);
    }

    double likeTitle(String text) {
        if (headline.isEmpty() && pageTitle.isEmpty()) {
            return 0;
        }
        Set<String> words = Texts.tokens(text);
        return Math.max(likeness(words, headline), likeness(words, pageTitle));
    }

    double likeDescription(Set<String> words) {
        return likeness(words, description);
    }

    /** The share of the words that the description has too, or of its words that are here. */
    double insideDescription(Set<String> words) {
        return words.isEmpty() || description.isEmpty() ? 0 : Texts.overlap(words, description);
    }

    /** The share of the text's runs of words that the structured data's text has too; -1 where it has no text. */
    double insideBody(String text) {
        return articleBody.isShort() ? -1 : articleBody.share(text);
    }

    private static Set<String> tokens(@Nullable String text) {
        return text == null ? Set.of() : Texts.tokens(text);
    }

    /** Words in common, of the words of both (Jaccard). */
    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / (one.size() + other.size() - shared.size());
    }
}
