package dev.copydesk.app.wire;

import java.util.stream.Collectors;

/** The sources file of the sample wire. Its outlets do not mind being asked often, so that a newcomer sees news within seconds. */
final class Sources {

    private Sources() {}

    static String yaml(Newsroom newsroom) {
        return newsroom.outlets().stream().map(Sources::source).collect(Collectors.joining("", "sources:\n", ""));
    }

    private static String source(Outlet outlet) {
        String kind = outlet.feed() == Outlet.FeedKind.NEWS_SITEMAP ? "sitemap" : "feed";
        return """
                  - id: %s
                    kind: %s
                    address: %s
                    language: %s
                    labels: [%s]
                    poll: PT2S
                    interval: PT0.02S
                """.formatted(
                        outlet.id(),
                        kind,
                        outlet.url(outlet.feedPath()),
                        outlet.language(),
                        String.join(", ", outlet.labels()));
    }
}
