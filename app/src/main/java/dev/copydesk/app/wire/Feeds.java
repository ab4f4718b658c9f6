package dev.copydesk.app.wire;

import java.util.List;

/** The feed of an outlet, in the format that it has chosen. */
final class Feeds {

    private Feeds() {}

    static String contentType(Outlet outlet) {
        return switch (outlet.feed()) {
            case RSS, RSS_WITH_CONTENT ->
                "application/rss+xml; charset=" + outlet.charset().name();
            // Without a charset the document's own declaration counts (RFC 7303, section 3.2).
            case ATOM -> "application/atom+xml";
            case JSON_FEED -> "application/feed+json";
            case NEWS_SITEMAP -> "application/xml";
        };
    }

    static byte[] write(Outlet outlet, List<Story> stories) {
        return switch (outlet.feed()) {
            case RSS -> RssFeed.write(outlet, stories);
            case RSS_WITH_CONTENT -> RssFeed.writeWithContent(outlet, stories);
            case ATOM -> AtomFeed.write(outlet, stories);
            case JSON_FEED -> JsonFeed.write(outlet, stories);
            case NEWS_SITEMAP -> NewsSitemap.write(outlet, stories);
        };
    }
}
