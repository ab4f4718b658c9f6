package dev.copydesk.app.wire;

import java.util.List;

/** A sitemap with the news extension, version 0.9 of both. */
final class NewsSitemap {

    private NewsSitemap() {}

    static byte[] write(Outlet outlet, List<Story> stories) {
        XmlPen pen = new XmlPen(outlet.charset())
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:news",
                        "http://www.google.com/schemas/sitemap-news/0.9");
        for (Story story : stories) {
            pen.open("url")
                    .element("loc", story.linked())
                    .element("lastmod", story.updated().toString())
                    .open("news:news");
            pen.open("news:publication")
                    .element("news:name", outlet.name())
                    .element("news:language", outlet.language())
                    .close();
            pen.element("news:publication_date", story.published().toString())
                    .element("news:title", story.title())
                    .close()
                    .close();
        }
        return pen.finish();
    }
}
