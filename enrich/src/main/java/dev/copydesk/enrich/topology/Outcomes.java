package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.enrich.record.Rejection;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.schemas.identity.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of what became of pages and their articles. */
final class Outcomes {

    /** Which outcome a page of several articles takes from them: the first of these that one of them has. */
    private static final List<OutcomeKind> MOST_NEWSWORTHY_FIRST = List.of(
            OutcomeKind.FAILED,
            OutcomeKind.PUBLISHED,
            OutcomeKind.REVISED,
            OutcomeKind.DUPLICATE,
            OutcomeKind.UNCHANGED);

    private Outcomes() {}

    static Outcome rejected(PageRef page, Rejection rejection) {
        return of(page, OutcomeKind.REJECTED)
                .setReason(rejection.getReason())
                .setDetail(rejection.getDetail())
                .build();
    }

    static Outcome settled(PageRef page, List<ArticleOutcome> articles) {
        OutcomeKind kind = MOST_NEWSWORTHY_FIRST.stream()
                .filter(candidate -> articles.stream().anyMatch(article -> article.getKind() == candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a page without an article is rejected, not settled"));
        return of(page, kind).setArticles(articles).build();
    }

    static Outcome failed(PageRef page, Throwable fault) {
        return of(page, OutcomeKind.FAILED)
                .setReason(fault.getClass().getSimpleName())
                .setDetail(fault.getMessage())
                .build();
    }

    /** The outcome of a record that is no page at all. */
    static Outcome unreadable(String topic, int partition, long offset, Throwable fault) {
        return Outcome.newBuilder()
                .setPageId(Ids.unreadablePage(topic, partition, offset))
                .setKind(OutcomeKind.FAILED)
                .setReason(fault.getClass().getSimpleName())
                .setDetail(fault.getMessage())
                .setPageTopic(topic)
                .setPagePartition(partition)
                .setPageOffset(offset)
                .build();
    }

    static ArticleOutcome article(Article article, OutcomeKind kind, int revision, @Nullable UUID copyOf) {
        return ArticleOutcome.newBuilder()
                .setArticleId(article.getId())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle())
                .setKind(kind)
                .setRevision(revision)
                .setCopyOf(copyOf)
                .setDetail(copyOf == null ? null : "the same text as article " + copyOf)
                .build();
    }

    private static Outcome.Builder of(PageRef page, OutcomeKind kind) {
        return Outcome.newBuilder()
                .setPageId(page.getId())
                .setUrl(page.getUrl())
                .setAnsweredUrl(page.getAnsweredUrl())
                .setSourceId(page.getSourceId())
                .setKind(kind)
                .setFetchedAt(page.getFetchedAt())
                .setPageTopic(page.getTopic())
                .setPagePartition(page.getPartition())
                .setPageOffset(page.getOffset());
    }
}
