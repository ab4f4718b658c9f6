package dev.copydesk.sink.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.event.Article;
import dev.copydesk.event.Block;
import dev.copydesk.event.Image;
import dev.copydesk.event.Lineage;
import dev.copydesk.event.Link;
import dev.copydesk.event.Origins;
import dev.copydesk.event.StatedInstant;
import dev.copydesk.event.UsageRight;
import org.jspecify.annotations.Nullable;

/** An article as the index holds it. */
final class ArticleDocument {

    private ArticleDocument() {}

    static ObjectNode of(Article article) {
        return new Json()
                .with("id", article.getId())
                .with("revision", article.getRevision())
                .with("url", article.getUrl())
                .with("pageUrl", article.getPageUrl())
                .with("sourceId", article.getSourceId())
                .with("site", article.getSite())
                .with("title", article.getTitle())
                .with("standfirst", article.getStandfirst())
                .with("byline", article.getByline())
                .withTexts("authors", article.getAuthors())
                .with("credit", article.getCredit())
                .with("published", stated(article.getPublished()))
                .with("modified", stated(article.getModified()))
                .with("language", article.getLanguage())
                .with("section", article.getSection())
                .with("kind", article.getKind())
                .with("access", article.getAccess())
                .with("confidence", article.getConfidence())
                .with("text", article.getText())
                .withAll("blocks", article.getBlocks(), ArticleDocument::block)
                .withAll("links", article.getLinks(), ArticleDocument::link)
                .withAll("images", article.getImages(), ArticleDocument::image)
                .withTexts("publisherTags", article.getPublisherTags())
                .with("wordCount", article.getWordCount())
                .with("truncated", article.getTruncated())
                .with("origins", origins(article.getOrigins()))
                .with("contentHash", article.getContentHash())
                .with("fetchedAt", article.getFetchedAt())
                .with("firstSeenAt", article.getFirstSeenAt())
                .withAll("rights", article.getRights(), ArticleDocument::right)
                .with("lineage", lineage(article.getLineage()))
                .node();
    }

    private static @Nullable ObjectNode stated(@Nullable StatedInstant stated) {
        if (stated == null) {
            return null;
        }
        return new Json()
                .with("instant", stated.getInstant())
                .with("precision", stated.getPrecision())
                .with("zone", stated.getZone())
                .with("plausibility", stated.getPlausibility())
                .node();
    }

    private static ObjectNode block(Block block) {
        return new Json()
                .with("kind", block.getKind())
                .with("text", block.getText())
                .with("level", block.getLevel())
                .withRows("rows", block.getRows())
                .with("url", block.getUrl())
                .with("provider", block.getProvider())
                .with("time", stated(block.getTime()))
                .node();
    }

    private static ObjectNode link(Link link) {
        return new Json()
                .with("url", link.getUrl())
                .with("text", link.getText())
                .node();
    }

    private static @Nullable ObjectNode origins(@Nullable Origins origins) {
        if (origins == null) {
            return null;
        }
        return new Json()
                .with("title", origins.getTitle())
                .with("standfirst", origins.getStandfirst())
                .with("byline", origins.getByline())
                .with("authors", origins.getAuthors())
                .with("credit", origins.getCredit())
                .with("published", origins.getPublished())
                .with("modified", origins.getModified())
                .with("language", origins.getLanguage())
                .with("section", origins.getSection())
                .with("url", origins.getUrl())
                .with("site", origins.getSite())
                .with("publisherTags", origins.getPublisherTags())
                .with("text", origins.getText())
                .node();
    }

    private static ObjectNode image(Image image) {
        return new Json()
                .with("url", image.getUrl())
                .with("caption", image.getCaption())
                .with("credit", image.getCredit())
                .node();
    }

    private static ObjectNode right(UsageRight right) {
        return new Json()
                .with("origin", right.getOrigin())
                .with("statement", right.getStatement())
                .node();
    }

    private static ObjectNode lineage(Lineage lineage) {
        return new Json()
                .with("pageId", lineage.getPageId())
                .with("topic", lineage.getTopic())
                .with("partition", lineage.getPartition())
                .with("offset", lineage.getOffset())
                .node();
    }
}
