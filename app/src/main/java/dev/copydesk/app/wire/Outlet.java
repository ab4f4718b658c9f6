package dev.copydesk.app.wire;

import java.nio.charset.Charset;
import java.util.List;

/**
 * One fictional outlet, as {@code outlets.yaml} states it.
 *
 * @param id the name of its story file, its page template and its source
 * @param link the path pattern of its pages: {@code {year}}, {@code {month}}, {@code {day}}, {@code {section}} and {@code {slug}} are filled in
 * @param tracking what its feed appends to every link, or nothing
 * @param dates the {@link java.time.format.DateTimeFormatter} pattern of the dates that it prints
 * @param robots the text of its robots.txt
 */
record Outlet(
        String id,
        String host,
        String name,
        String motto,
        String language,
        List<String> labels,
        FeedKind feed,
        String feedPath,
        Charset charset,
        PageKind pages,
        String link,
        String tracking,
        String dates,
        List<String> sections,
        String robots) {

    enum FeedKind {
        RSS,
        RSS_WITH_CONTENT,
        ATOM,
        JSON_FEED,
        NEWS_SITEMAP
    }

    enum PageKind {
        HTML,
        PLAIN_TEXT
    }

    Outlet {
        labels = List.copyOf(labels);
        sections = List.copyOf(sections);
    }

    String url(String path) {
        return "http://" + host + path;
    }
}
