package dev.copydesk.app.wire;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Atom (RFC 4287), in the outlet's own charset. */
final class AtomFeed {

    private AtomFeed() {}

    static byte[] write(Outlet outlet, List<Story> stories) {
        Instant updated = stories.stream()
                .map(Story::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        XmlPen pen = new XmlPen(outlet.charset())
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", outlet.language())
                .element("title", outlet.name())
                .element("subtitle", outlet.motto())
                .element("id", outlet.url("/"))
                .element("updated", updated.toString());
        pen.open("link", "rel", "self", "href", outlet.url(outlet.feedPath())).close();
        pen.open("link", "rel", "alternate", "type", "text/html", "href", outlet.url("/"))
                .close();
        stories.forEach(story -> entry(pen, story));
        return pen.finish();
    }

    private static void entry(XmlPen pen, Story story) {
        pen.open("entry")
                .element("title", story.title())
                .element("id", "tag:" + story.outlet().host() + ",2026:" + story.slug())
                .element("published", story.published().toString())
                .element("updated", story.updated().toString());
        pen.open("link", "rel", "alternate", "href", story.linked()).close();
        if (story.authors().isEmpty()) {
            pen.open("author").element("name", story.outlet().name()).close();
        }
        story.authors()
                .forEach(author -> pen.open("author").element("name", author).close());
        pen.open("category", "term", story.section()).close();
        pen.element("summary", story.summary(), "type", "text").close();
    }
}
