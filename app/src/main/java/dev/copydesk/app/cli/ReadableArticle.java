package dev.copydesk.app.cli;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Caption;
import dev.copydesk.enrich.clean.article.Block.Embed;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.Block.Table;
import dev.copydesk.enrich.clean.article.CleanArticle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as a person reads it on a terminal: its head, its body with all that stands in it, and what belongs to it. */
final class ReadableArticle {

    private ReadableArticle() {}

    static String of(CleanArticle article, ExtractedArticle extracted) {
        return Stream.of(
                        head(article, extracted),
                        article.standfirst(),
                        body(article.blocks()),
                        section("Pictures", extracted.images().stream().map(ReadableArticle::picture)),
                        section("Links", extracted.links().stream().map(link -> link.text() + "  " + link.url())),
                        section(
                                "Tags",
                                extracted.tags().isEmpty()
                                        ? Stream.of()
                                        : Stream.of(String.join(", ", extracted.tags()))),
                        section("Read from", origins(article)))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String head(CleanArticle article, ExtractedArticle extracted) {
        String said = joined(
                " · ",
                extracted.byline(),
                extracted.credit(),
                extracted.date(),
                extracted.lang(),
                extracted.site(),
                extracted.section());
        String judged = String.format(
                Locale.ROOT,
                "%s, %s, %d words%s, confidence %.2f",
                article.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                article.access().name().toLowerCase(Locale.ROOT),
                article.wordCount(),
                article.truncated() ? " (cut: the page is longer than the bounds)" : "",
                article.confidence());
        return joined("\n", "# " + article.title(), extracted.id() + "  " + extracted.url(), said, judged);
    }

    private static String body(List<Block> blocks) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            boolean inList = i > 0 && blocks.get(i) instanceof ListItem && blocks.get(i - 1) instanceof ListItem;
            body.append(i == 0 ? "" : inList ? "\n" : "\n\n").append(line(blocks.get(i)));
        }
        return body.toString();
    }

    private static String line(Block block) {
        return switch (block) {
            case Paragraph(var text) -> text;
            case Heading(var level, var text) -> "#".repeat(Math.max(2, level)) + " " + text;
            case ListItem(var text) -> "- " + text;
            case Quote(var text) -> "> " + text;
            case Table(var rows) ->
                rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.joining("\n"));
            case Caption(var text) -> "[caption] " + text;
            case Embed(var url, var provider, var text) -> joined("  ", "[" + provider + "]", text, url.toString());
            case LiveEntry(var time, var text) -> joined("  ", "--", ExtractedArticle.stated(time), text);
        };
    }

    private static String picture(ExtractedArticle.Picture picture) {
        return joined(
                "  ", picture.caption(), picture.credit() == null ? null : "(" + picture.credit() + ")", picture.url());
    }

    private static Stream<String> origins(CleanArticle article) {
        String origins = article.origins().entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return origins.isEmpty() ? Stream.of() : Stream.of(origins);
    }

    private static String section(String name, Stream<String> lines) {
        String all = lines.collect(Collectors.joining("\n  "));
        return all.isEmpty() ? "" : name + "\n  " + all;
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
