package dev.copydesk.sink.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.Outcome;

/** A page's outcome as the index holds it. */
final class OutcomeDocument {

    private OutcomeDocument() {}

    static ObjectNode of(Outcome outcome) {
        return new Json()
                .with("pageId", outcome.getPageId())
                .with("url", outcome.getUrl())
                .with("answeredUrl", outcome.getAnsweredUrl())
                .with("sourceId", outcome.getSourceId())
                .with("kind", outcome.getKind())
                .with("reason", outcome.getReason())
                .with("detail", outcome.getDetail())
                .withAll("articles", outcome.getArticles(), OutcomeDocument::article)
                .with("fetchedAt", outcome.getFetchedAt())
                .with("pageTopic", outcome.getPageTopic())
                .with("pagePartition", outcome.getPagePartition())
                .with("pageOffset", outcome.getPageOffset())
                .node();
    }

    private static ObjectNode article(ArticleOutcome article) {
        return new Json()
                .with("articleId", article.getArticleId())
                .with("url", article.getUrl())
                .with("title", article.getTitle())
                .with("kind", article.getKind())
                .with("revision", article.getRevision())
                .with("copyOf", article.getCopyOf())
                .with("detail", article.getDetail())
                .node();
    }
}
