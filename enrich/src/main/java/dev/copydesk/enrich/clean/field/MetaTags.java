package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property, itemprop or http-equiv, without regard to case. */
final class MetaTags {

    private static final int MAX_TAGS = 1_000;
    private static final int MAX_CHARS = 5_000;
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private static final List<String> HEADLINE = List.of("og:title", "twitter:title", "dc.title", "headline");
    private static final List<String> DESCRIPTION = List.of("og:description", "description", "twitter:description");
    private static final List<String> SECTION = List.of("article:section", "section", "parsely-section");
    private static final List<String> LANGUAGE = List.of("content-language", "og:locale", "language", "dc.language");
    private static final List<String> SITE = List.of("og:site_name", "application-name");
    private static final List<String> AUTHOR = List.of(
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "article:author",
            "cXenseParse:author");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datePublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "og:article:published_time",
            "cXenseParse:recs:publishtime",
            "originalpublicationdate",
            "release_date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "dateModified",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "article:modified",
            "revised");

    private final Map<String, List<String>> byName = new HashMap<>();
    private int seen;

    void add(Element meta) {
        String written = meta.attr("content");
        if (written.isBlank() || ++seen > MAX_TAGS) {
            return;
        }
        String content = Texts.tidy(unescaped(Texts.cut(written, MAX_CHARS)));
        for (String attribute : NAMES) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !content.isEmpty()) {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
            }
        }
    }

    /** Systems escape what their templates escape again. */
    private static String unescaped(String written) {
        return written.indexOf('&') >= 0 ? Parser.unescapeEntities(written, true) : written;
    }

    /** What the meta elements say of the article. */
    Account account() {
        return new Account(
                FieldOrigin.META,
                first(HEADLINE),
                first(DESCRIPTION),
                each(PUBLISHED),
                each(MODIFIED),
                people(),
                List.of(),
                first(SECTION),
                first(List.of("og:url")),
                first(LANGUAGE),
                first(SITE),
                tags(),
                null,
                List.of());
    }

    /** The names that the first of the known elements gives which gives any; addresses of authors are none. */
    private List<String> people() {
        for (String name : AUTHOR) {
            List<String> names = all(name).stream()
                    .filter(value -> !Bylines.people(List.of(value), null).isEmpty())
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private List<String> tags() {
        List<String> single = all("article:tag");
        if (!single.isEmpty()) {
            return single;
        }
        for (String name : List.of("news_keywords", "keywords")) {
            if (!all(name).isEmpty()) {
                return all(name).stream()
                        .flatMap(list -> Stream.of(list.split("\\s*[,;]\\s*", -1)))
                        .toList();
            }
        }
        return List.of();
    }

    private List<String> each(List<String> names) {
        return names.stream().flatMap(name -> all(name).stream().limit(1)).toList();
    }

    boolean isArticle() {
        return "article".equalsIgnoreCase(type());
    }

    /** What the page is by its Open Graph description. */
    @Nullable
    String type() {
        return first(List.of("og:type"));
    }

    /** The picture that stands for the page. */
    @Nullable
    String image() {
        return first(List.of("og:image", "twitter:image"));
    }

    private List<String> all(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value of the first name that has one. */
    private @Nullable String first(List<String> names) {
        for (String name : names) {
            List<String> values = all(name);
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return null;
    }
}
