package dev.copydesk.app.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.copydesk.enrich.clean.article.Access;
import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.article.PublicationDate;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as {@code extract} prints it.
 *
 * @param id the page's id; {@code #2} and so on for its further articles
 * @param date as precise as the page states it: a day, a minute, with an offset only where one is stated
 */
@JsonPropertyOrder({"id", "url", "title", "byline", "authors", "date", "lang", "kind", "access", "confidence", "body"})
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
        ArticleKind kind,
        Access access,
        double confidence,
        List<ExtractedBlock> blocks,
        List<Hyperlink> links,
        List<Picture> images,
        List<String> tags,
        List<String> headings,
        int words,
        boolean truncated,
        Map<Field, FieldOrigin> origins) {

    /** A link in the body. */
    record Hyperlink(String url, String text) {}

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
                article.kind(),
                article.access(),
                Math.round(article.confidence() * 1_000) / 1_000.0,
                article.blocks().stream().map(ExtractedBlock::of).toList(),
                article.links().stream()
                        .map(link -> new Hyperlink(link.url().toString(), link.text()))
                        .toList(),
                article.images().stream().map(ExtractedArticle::picture).toList(),
                article.publisherTags(),
                article.blocks().stream()
                        .filter(Heading.class::isInstance)
                        .map(Block::text)
                        .toList(),
                article.wordCount(),
                article.truncated(),
                article.origins());
    }

    private static Picture picture(Image image) {
        URI url = image.url();
        return new Picture(url == null ? null : url.toString(), image.caption(), image.credit());
    }

    static @Nullable String stated(@Nullable PublicationDate date) {
        return date == null ? null : date.asStated();
    }
}
