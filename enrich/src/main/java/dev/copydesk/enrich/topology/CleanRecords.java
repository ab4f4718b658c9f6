package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.dedup.ContentHash;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.event.Access;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleKind;
import dev.copydesk.event.DatePlausibility;
import dev.copydesk.event.DatePrecision;
import dev.copydesk.event.FeedHints;
import dev.copydesk.event.FieldOrigin;
import dev.copydesk.event.Image;
import dev.copydesk.event.Lineage;
import dev.copydesk.event.Link;
import dev.copydesk.event.Origins;
import dev.copydesk.event.Page;
import dev.copydesk.event.StatedInstant;
import dev.copydesk.event.ZoneCertainty;
import dev.copydesk.schemas.identity.Ids;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the records of the topics and the values of the clean room. */
final class CleanRecords {

    private CleanRecords() {}

    static RawPage rawPage(Page page) {
        return new RawPage(
                URI.create(Objects.requireNonNullElse(page.getAnsweredUrl(), page.getUrl())),
                page.getContentType(),
                page.getCharset(),
                bytes(page.getBody()),
                hints(page.getHints()),
                page.getFetchedAt());
    }

    /** The article as it goes to the desk: revision 0, its language only as declared. */
    static Article article(CleanArticle article, String canonicalUrl, Page page, PageRef ref) {
        return Article.newBuilder()
                .setId(Ids.article(canonicalUrl, article.ordinal()))
                .setRevision(0)
                .setUrl(canonicalUrl)
                .setPageUrl(Objects.requireNonNullElse(page.getAnsweredUrl(), page.getUrl()))
                .setSourceId(page.getSourceId())
                .setSite(article.site())
                .setTitle(article.title())
                .setStandfirst(article.standfirst())
                .setByline(article.byline())
                .setAuthors(article.authors())
                .setCredit(article.credit())
                .setPublished(stated(article.published()))
                .setModified(stated(article.modified()))
                .setLanguage(article.language())
                .setSection(article.section())
                .setKind(ArticleKind.valueOf(article.kind().name()))
                .setAccess(Access.valueOf(article.access().name()))
                .setConfidence(article.confidence())
                .setText(article.text())
                .setBlocks(article.blocks().stream().map(BlockRecords::block).toList())
                .setLinks(article.links().stream().map(CleanRecords::link).toList())
                .setImages(article.images().stream().map(CleanRecords::image).toList())
                .setPublisherTags(article.publisherTags())
                .setWordCount(article.wordCount())
                .setTruncated(article.truncated())
                .setOrigins(origins(article.origins()))
                .setContentHash(ContentHash.of(article.text()))
                .setFetchedAt(page.getFetchedAt())
                .setFirstSeenAt(page.getFetchedAt())
                .setRights(page.getRights())
                .setLineage(new Lineage(ref.getId(), ref.getTopic(), ref.getPartition(), ref.getOffset()))
                .build();
    }

    private static PageHints hints(@Nullable FeedHints hints) {
        if (hints == null) {
            return PageHints.NONE;
        }
        String author = hints.getAuthors().isEmpty() ? null : String.join(", ", hints.getAuthors());
        return new PageHints(hints.getTitle(), hints.getPublished(), author, hints.getLanguage(), null);
    }

    static @Nullable StatedInstant stated(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        return new StatedInstant(
                date.instant(),
                DatePrecision.valueOf(date.precision().name()),
                ZoneCertainty.valueOf(date.zone().name()),
                date.inFuture() ? DatePlausibility.IN_THE_FUTURE : DatePlausibility.PLAUSIBLE);
    }

    private static Link link(dev.copydesk.enrich.clean.article.Link link) {
        return new Link(link.url().toString(), link.text());
    }

    private static Origins origins(Map<Field, dev.copydesk.enrich.clean.article.FieldOrigin> origins) {
        return Origins.newBuilder()
                .setTitle(origin(origins, Field.TITLE))
                .setStandfirst(origin(origins, Field.STANDFIRST))
                .setByline(origin(origins, Field.BYLINE))
                .setAuthors(origin(origins, Field.AUTHORS))
                .setCredit(origin(origins, Field.CREDIT))
                .setPublished(origin(origins, Field.PUBLISHED))
                .setModified(origin(origins, Field.MODIFIED))
                .setLanguage(origin(origins, Field.LANGUAGE))
                .setSection(origin(origins, Field.SECTION))
                .setUrl(origin(origins, Field.URL))
                .setSite(origin(origins, Field.SITE))
                .setPublisherTags(origin(origins, Field.TAGS))
                .setText(origin(origins, Field.BODY))
                .build();
    }

    private static @Nullable FieldOrigin origin(
            Map<Field, dev.copydesk.enrich.clean.article.FieldOrigin> origins, Field field) {
        var origin = origins.get(field);
        return origin == null ? null : FieldOrigin.valueOf(origin.name());
    }

    private static Image image(dev.copydesk.enrich.clean.article.Image image) {
        URI url = image.url();
        return new Image(url == null ? null : url.toString(), image.caption(), image.credit());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
