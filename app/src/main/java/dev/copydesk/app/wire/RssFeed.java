package dev.copydesk.app.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** RSS 2.0, with Dublin Core creators, and with {@code content:encoded} for outlets that give their whole text away. */
final class RssFeed {

    private RssFeed() {}

    static byte[] write(Outlet outlet, List<Story> stories) {
        return write(outlet, stories, (pen, story) -> {});
    }

    static byte[] writeWithContent(Outlet outlet, List<Story> stories) {
        return write(outlet, stories, (pen, story) -> {
            if (!story.paragraphs().isEmpty()) {
                pen.element("content:encoded", html(story));
            }
        });
    }

    static String html(Story story) {
        return story.paragraphs().stream()
                .map(paragraph -> "<p>" + Prose.html(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static byte[] write(Outlet outlet, List<Story> stories, BiConsumer<XmlPen, Story> content) {
        XmlPen pen = new XmlPen(outlet.charset())
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/");
        pen.open("channel")
                .element("title", outlet.name())
                .element("link", outlet.url("/"))
                .element("description", outlet.motto())
                .element("language", outlet.language());
        for (Story story : stories) {
            item(pen, story);
            content.accept(pen, story);
            pen.close();
        }
        return pen.finish();
    }

    private static void item(XmlPen pen, Story story) {
        pen.open("item")
                .element("title", story.title())
                .element("link", story.linked())
                .element("guid", story.url(), "isPermaLink", "true")
                // RSS 2.0 knows one date an item: a corrected one moves up with the date of its correction.
                .element("pubDate", date(story.updated()))
                .element("category", story.section())
                .element("description", story.summary());
        story.authors().forEach(author -> pen.element("dc:creator", author));
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
