package dev.copydesk.ingest.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sitemaps, news sitemaps and their indexes, as crawler-commons reads them. It forbids a DOCTYPE by itself. */
final class SitemapAdapter {

    private static final Comparator<@Nullable Date> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    private final ListingPolicy policy;

    SitemapAdapter(ListingPolicy policy) {
        this.policy = policy;
    }

    Listing read(byte[] bytes, String url) throws UnreadableListing {
        AbstractSiteMap map;
        try {
            map = parser().parseSiteMap(
                            "application/xml", bytes, URI.create(url).toURL());
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            throw new UnreadableListing("no sitemap that we know: " + e.getMessage());
        }
        return map instanceof SiteMapIndex index ? ofIndex(index, url) : ofSitemap((SiteMap) map, url);
    }

    /** Lenient: a sitemap may name another host than its own, and gets its namespace wrong as often as right. */
    private static SiteMapParser parser() {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        return parser;
    }

    private Listing ofIndex(SiteMapIndex index, String url) {
        List<String> children = index.getSitemaps().stream()
                .sorted(Comparator.comparing(AbstractSiteMap::getLastModified, NEWEST_FIRST))
                .flatMap(child -> Links.absolute(url, String.valueOf(child.getUrl())).stream())
                .distinct()
                .limit(policy.maxChildren())
                .toList();
        return new Listing(List.of(), children);
    }

    private Listing ofSitemap(SiteMap map, String url) {
        List<SiteMapURL> pages = new ArrayList<>(map.getSiteMapUrls());
        if (pages.size() > policy.maxEntries()) {
            pages.sort(Comparator.comparing(SitemapAdapter::newest, NEWEST_FIRST));
        }
        List<Entry> entries = pages.stream()
                .limit(policy.maxEntries())
                .flatMap(page -> entry(page, url).stream())
                .toList();
        return new Listing(entries, List.of());
    }

    private static Optional<Entry> entry(SiteMapURL page, String url) {
        @Nullable NewsAttributes news = news(page);
        @Nullable Instant updated = Dates.of(page.getLastModified());
        return Links.absolute(url, String.valueOf(page.getUrl()))
                .map(link -> news == null
                        ? new Entry(link, null, null, List.of(), null, updated, List.of(), null)
                        : new Entry(
                                link,
                                Texts.title(news.getTitle()),
                                null,
                                List.of(),
                                Dates.of(news.getPublicationDate()),
                                updated,
                                keywords(news),
                                Languages.tag(news.getLanguage())));
    }

    private static List<String> keywords(NewsAttributes news) {
        String @Nullable [] keywords = news.getKeywords();
        return keywords == null ? List.of() : SyndicationAdapter.words(Stream.of(keywords));
    }

    private static @Nullable Date newest(SiteMapURL page) {
        @Nullable NewsAttributes news = news(page);
        @Nullable Date modified = page.getLastModified();
        return modified != null || news == null ? modified : news.getPublicationDate();
    }

    private static @Nullable NewsAttributes news(SiteMapURL page) {
        ExtensionMetadata @Nullable [] attributes = page.getAttributesForExtension(Extension.NEWS);
        return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news
                ? news
                : null;
    }
}
