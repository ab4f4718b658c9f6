package dev.copydesk.app.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.PublicationDate;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as {@code extract} prints it.
 *
 * @param id the page's id; {@code #2} and so on for its further articles
 * @param date as precise as the page states it: a day, a minute, with an offset only where one is stated
 */
@JsonPropertyOrder({"id", "url", "title", "byline", "authors", "date", "lang", "body"})
record ExtractedArticle(
        String id,
        String url,
        String title,
        @Nullable String byline,
        List<String> authors,
        @Nullable String date,
        @Nullable String lang,
        String body,
        @Nullable String modified,
        @Nullable String standfirst,
        @Nullable String credit,
        @Nullable String site,
        @Nullable String section,
        List<Picture> images,
        List<String> tags,
        List<String> headings,
        int words) {

    /** An image of the article. */
    record Picture(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String credit) {}

    static ExtractedArticle of(String pageId, CleanArticle article, @Nullable String language) {
        return new ExtractedArticle(
                article.ordinal() == 1 ? pageId : pageId + "#" + article.ordinal(),
                article.url().toString(),
                article.title(),
                article.byline(),
                article.authors(),
                stated(article.published()),
                language,
                article.text(),
                stated(article.modified()),
                article.standfirst(),
                article.credit(),
                article.site(),
                article.section(),
                article.images().stream().map(ExtractedArticle::picture).toList(),
                article.publisherTags(),
                article.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.HEADING)
                        .map(Block::text)
                        .toList(),
                article.wordCount());
    }

    /** The article as a person reads it. */
    String forReading() {
        String head =
                Stream.of(byline, credit, date, lang).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return "# " + title + "\n" + id + "  " + url + (head.isEmpty() ? "" : "\n" + head)
                + (standfirst == null ? "" : "\n\n" + standfirst) + "\n\n" + body + "\n";
    }

    private static Picture picture(Image image) {
        URI url = image.url();
        return new Picture(url == null ? null : url.toString(), image.caption(), image.credit());
    }

    private static @Nullable String stated(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        if (date.precision() == PublicationDate.Precision.DAY) {
            return date.day().toString();
        }
        ChronoUnit unit =
                date.precision() == PublicationDate.Precision.MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        return date.zone() == PublicationDate.ZoneOrigin.STATED
                ? date.instant()
                        .atOffset(date.offset())
                        .truncatedTo(unit)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : LocalDateTime.ofInstant(date.instant(), ZoneOffset.UTC)
                        .truncatedTo(unit)
                        .toString();
    }
}
