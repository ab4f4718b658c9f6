package dev.copydesk.sink.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.event.Story;
import dev.copydesk.event.StoryArticle;

/** A story as the index holds it. */
final class StoryDocument {

    private StoryDocument() {}

    static ObjectNode of(Story story) {
        return new Json()
                .with("id", story.getId())
                .with("revision", story.getRevision())
                .with("headline", story.getHeadline())
                .with("headlineArticleId", story.getHeadlineArticleId())
                .withAll("articles", story.getArticles(), StoryDocument::article)
                .with("firstSeenAt", story.getFirstSeenAt())
                .with("updatedAt", story.getUpdatedAt())
                .node();
    }

    private static ObjectNode article(StoryArticle article) {
        return new Json()
                .with("articleId", article.getArticleId())
                .with("url", article.getUrl())
                .with("site", article.getSite())
                .with("title", article.getTitle())
                .with("fetchedAt", article.getFetchedAt())
                .node();
    }
}
