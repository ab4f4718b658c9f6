package dev.copydesk.app.cli;

import dev.copydesk.app.account.Trace;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.Outcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A trace, for people and as JSON. */
final class TraceReport {

    private final Trace trace;

    TraceReport(Trace trace) {
        this.trace = trace;
    }

    void print(PrintWriter out) {
        for (Outcome outcome : trace.outcomes()) {
            out.printf(
                    "%s  %s%n",
                    outcome.getKind(), Objects.requireNonNullElse(outcome.getUrl(), "(a record that is no page)"));
            line(out, "answered by", outcome.getAnsweredUrl());
            line(out, "reason", reason(outcome));
            line(
                    out,
                    "page",
                    outcome.getPageId() + " at "
                            + at(outcome.getPageTopic(), outcome.getPagePartition(), outcome.getPageOffset()));
            line(out, "fetched", outcome.getFetchedAt());
            line(out, "source", outcome.getSourceId());
            outcome.getArticles().forEach(article -> print(out, article));
            out.println();
        }
        out.flush();
    }

    private void print(PrintWriter out, ArticleOutcome article) {
        out.printf("  %s  %s%n", article.getKind(), article.getTitle());
        line(out, "  article", article.getArticleId());
        line(out, "  revision", article.getRevision() == 0 ? "none under its own id" : article.getRevision());
        line(out, "  copy of", article.getCopyOf());
        trace.articles().stream()
                .filter(standing -> standing.article().getId().equals(article.getArticleId()))
                .forEach(standing -> line(
                        out,
                        "  stands at",
                        at(standing.topic(), standing.partition(), standing.offset()) + ", revision "
                                + standing.article().getRevision()));
    }

    List<Map<String, Object>> asJson() {
        return trace.outcomes().stream().map(this::asJson).toList();
    }

    private Map<String, Object> asJson(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", outcome.getKind().name());
        json.put("url", outcome.getUrl());
        json.put("answeredUrl", outcome.getAnsweredUrl());
        json.put("reason", outcome.getReason());
        json.put("detail", outcome.getDetail());
        json.put("page", outcome.getPageId().toString());
        json.put("source", outcome.getSourceId());
        json.put("fetchedAt", Objects.toString(outcome.getFetchedAt(), null));
        json.put("at", where(outcome.getPageTopic(), outcome.getPagePartition(), outcome.getPageOffset()));
        json.put("articles", outcome.getArticles().stream().map(this::asJson).toList());
        return json;
    }

    private Map<String, Object> asJson(ArticleOutcome article) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", article.getKind().name());
        json.put("article", article.getArticleId().toString());
        json.put("title", article.getTitle());
        json.put("url", article.getUrl());
        json.put("revision", article.getRevision());
        json.put("copyOf", Objects.toString(article.getCopyOf(), null));
        trace.articles().stream()
                .filter(standing -> standing.article().getId().equals(article.getArticleId()))
                .forEach(standing -> {
                    Article latest = standing.article();
                    json.put("latestRevision", latest.getRevision());
                    json.put("at", where(standing.topic(), standing.partition(), standing.offset()));
                });
        return json;
    }

    private static @Nullable String reason(Outcome outcome) {
        String reason = outcome.getReason();
        String detail = outcome.getDetail();
        return reason == null ? detail : detail == null || detail.isBlank() ? reason : reason + " (" + detail + ")";
    }

    private static void line(PrintWriter out, String label, @Nullable Object value) {
        if (value != null) {
            out.printf("  %-13s%s%n", label, value);
        }
    }

    private static String at(String topic, int partition, long offset) {
        return topic + " " + partition + "/" + offset;
    }

    private static Map<String, Object> where(String topic, int partition, long offset) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("topic", topic);
        where.put("partition", partition);
        where.put("offset", offset);
        return where;
    }
}
