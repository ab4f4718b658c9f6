package dev.copydesk.enrich.clean.article;

import java.util.List;

/** What became of a page. */
public sealed interface Cleaned {

    /** The page holds at least one article; they are numbered from 1 in page order. */
    record Articles(List<CleanArticle> articles) implements Cleaned {
        public Articles {
            articles = List.copyOf(articles);
            if (articles.isEmpty()) {
                throw new IllegalArgumentException("a page without an article is a Rejected");
            }
        }
    }

    /**
     * The page holds no article.
     *
     * @param detail what was seen, in a few words, for the person who asks why
     */
    record Rejected(RejectReason reason, String detail) implements Cleaned {}
}
