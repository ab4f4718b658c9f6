package dev.copydesk.app.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.body.CueWeight;
import dev.copydesk.enrich.clean.explain.Cause;
import dev.copydesk.enrich.clean.explain.ExplainedBlock;
import dev.copydesk.enrich.clean.explain.Explanation;
import dev.copydesk.enrich.clean.explain.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page and why it became what it did; the keys of its JSON.
 *
 * @param reason why it was rejected; null where it has articles
 * @param choices the bodies that decided: one for each article, or the one that was not good enough
 */
@JsonInclude(Include.NON_NULL)
public record ExplainedPage(
        String id,
        String url,
        @Nullable String reason,
        @Nullable String detail,
        List<ArticleLine> articles,
        List<ChoiceLine> choices,
        List<String> notes,
        List<BlockLine> blocks) {

    /** An article, with what it is made of. */
    public record ArticleLine(int article, int words, double confidence, List<FieldLine> fields) {}

    /** A field of an article and where it was read. */
    public record FieldLine(String field, String value, FieldOrigin origin) {}

    /** A body that was chosen: {@code cut} is the lowest label in it. */
    public record ChoiceLine(double expectedF1, double cut, String place) {

        /** The body of an article. */
        String chosen() {
            return String.format(Locale.ROOT, "body in %s: labels from %.2f on", place, cut);
        }

        /** The body that was not good enough for an article. */
        String best() {
            return String.format(
                    Locale.ROOT, "best body in %s: labels from %.2f on, expected F1 %.2f", place, cut, expectedF1);
        }
    }

    /**
     * A block in page order.
     *
     * @param label how likely it is part of the body, as far as that was asked
     * @param cues what weighed most in the label, in log-odds
     */
    @JsonInclude(Include.NON_NULL)
    public record BlockLine(
            Verdict verdict,
            Cause cause,
            String reason,
            @Nullable Double label,
            String kind,
            String element,
            int article,
            List<CueWeight> cues,
            String text) {

        private static BlockLine of(ExplainedBlock block) {
            return new BlockLine(
                    block.verdict(),
                    block.cause(),
                    block.reason(),
                    block.label().isPresent() ? rounded(block.label().getAsDouble()) : null,
                    block.kind(),
                    block.element(),
                    block.article(),
                    block.cues(),
                    block.text());
        }

        /** The label with two digits; nothing where there is none. */
        String shownLabel() {
            return label == null ? "" : String.format(Locale.ROOT, "%.2f", label);
        }
    }

    public static ExplainedPage of(String id, String url, Explanation explanation) {
        Cleaned cleaned = explanation.cleaned();
        return new ExplainedPage(
                id,
                url,
                cleaned instanceof Rejected rejected ? rejected.reason().name() : null,
                cleaned instanceof Rejected rejected ? rejected.detail() : null,
                cleaned instanceof Articles(var articles)
                        ? articles.stream().map(ExplainedPage::article).toList()
                        : List.of(),
                explanation.choices().stream()
                        .map(choice -> new ChoiceLine(choice.expectedF1(), choice.cut(), choice.place()))
                        .toList(),
                explanation.notes(),
                explanation.blocks().stream().map(BlockLine::of).toList());
    }

    /** What became of it, in a line. */
    String outcome() {
        return reason != null
                ? "rejected: " + reason + " (" + detail + ")"
                : articles.size() == 1 ? "1 article" : articles.size() + " articles";
    }

    private static ArticleLine article(CleanArticle article) {
        List<FieldLine> fields = article.origins().entrySet().stream()
                .map(entry -> new FieldLine(
                        entry.getKey().name().toLowerCase(Locale.ROOT),
                        value(article, entry.getKey()),
                        entry.getValue()))
                .toList();
        return new ArticleLine(article.ordinal(), article.wordCount(), rounded(article.confidence()), fields);
    }

    private static String value(CleanArticle article, Field field) {
        return switch (field) {
            case TITLE -> article.title();
            case STANDFIRST -> orNothing(article.standfirst());
            case BYLINE -> orNothing(article.byline());
            case AUTHORS -> String.join(", ", article.authors());
            case CREDIT -> orNothing(article.credit());
            case PUBLISHED -> date(article.published());
            case MODIFIED -> date(article.modified());
            case LANGUAGE -> orNothing(article.language());
            case SECTION -> orNothing(article.section());
            case URL -> article.url().toString();
            case SITE -> orNothing(article.site());
            case TAGS -> String.join(", ", article.publisherTags());
            case BODY -> article.wordCount() + " words";
        };
    }

    private static String date(@Nullable PublicationDate date) {
        return date == null ? "" : date.asStated();
    }

    private static String orNothing(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
