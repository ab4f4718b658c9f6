package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.dedup.ContentHash;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.event.Article;
import dev.copydesk.event.Block;
import dev.copydesk.event.BlockKind;
import dev.copydesk.event.DatePlausibility;
import dev.copydesk.event.DatePrecision;
import dev.copydesk.event.FeedHints;
import dev.copydesk.event.Image;
import dev.copydesk.event.Lineage;
import dev.copydesk.event.Page;
import dev.copydesk.event.StatedInstant;
import dev.copydesk.event.ZoneCertainty;
import dev.copydesk.schemas.identity.Ids;
import java.net.URI;
import java.nio.ByteBuffer;
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
                .setText(article.text())
                .setBlocks(article.blocks().stream().map(CleanRecords::block).toList())
                .setImages(article.images().stream().map(CleanRecords::image).toList())
                .setPublisherTags(article.publisherTags())
                .setWordCount(article.wordCount())
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

    private static @Nullable StatedInstant stated(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        return new StatedInstant(
                date.instant(),
                DatePrecision.valueOf(date.precision().name()),
                ZoneCertainty.valueOf(date.zone().name()),
                date.inFuture() ? DatePlausibility.IN_THE_FUTURE : DatePlausibility.PLAUSIBLE);
    }

    private static Block block(dev.copydesk.enrich.clean.article.Block block) {
        return new Block(BlockKind.valueOf(block.kind().name()), block.text());
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
