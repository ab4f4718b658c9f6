package dev.copydesk.app.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The truth about the sample wire: what every page is, and what must become of it. Immutable, and derived from the same files that
 * the pages are made of.
 */
public record Manifest(List<Page> pages) {

    public Manifest {
        pages = List.copyOf(pages);
    }

    /**
     * One address that a source leads to.
     *
     * @param url the canonical address
     * @param linked the address as the source's feed gives it, tracking parameters included
     * @param source the id of the source in {@link SampleWire#sourcesYaml()}
     * @param quirk what is odd about it
     * @param articles what the page holds: one article, several for a digest, none for a page to be refused
     */
    public record Page(
            String url,
            String linked,
            String host,
            String source,
            String language,
            Quirk quirk,
            Expected expected,
            List<Article> articles) {
        public Page {
            articles = List.copyOf(articles);
        }
    }

    /**
     * One article.
     *
     * @param id the outlet and the slug: the wire's own name for it, not the pipeline's
     * @param paragraphs the body as plain text, without headline, byline, notices and furniture
     */
    public record Article(String id, String title, List<String> authors, Instant published, List<String> paragraphs) {
        public Article {
            authors = List.copyOf(authors);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What must become of a page. */
    public sealed interface Expected {}

    /** It is published, with the articles that the page lists. */
    public record Published() implements Expected {}

    /**
     * It is a copy, or has copies. Of the pages of one group whose kind is {@link CopyKind#EXACT} or {@link CopyKind#SOURCE}, the
     * first to arrive is published and every other one is a duplicate of it. The other kinds are copies to a near-duplicate stage and
     * articles of their own without one.
     */
    public record InCopyGroup(CopyOf copy) implements Expected {}

    /**
     * It is published when first fetched, and revised when fetched again.
     *
     * @param updated the instant that its feed and its page give for the change
     * @param notice the correction notice that then stands under the text
     */
    public record Corrected(Instant updated, Article corrected, String notice) implements Expected {}

    /** It is refused. */
    public record Refused(Quirk.Rejection reason) implements Expected {}

    /** It answers 301 to a page that is listed under its own address. */
    public record Redirected(String to) implements Expected {}

    /**
     * What a page is a copy of.
     *
     * @param group the id of the agency's article
     */
    public record CopyOf(String group, CopyKind kind) {}

    /** How a copy relates to the agency's text. */
    public enum CopyKind {
        /** The agency's own article. */
        SOURCE,
        /** The same paragraphs. */
        EXACT,
        /** Paragraphs left out. */
        TRIMMED,
        /** Wording changed here and there. */
        EDITED,
        /** A first paragraph of the outlet's own, then the agency's text. */
        OWN_LEAD
    }

    /** The page at a canonical address. */
    public Optional<Page> page(String url) {
        return pages.stream().filter(page -> page.url().equals(url)).findFirst();
    }
}
