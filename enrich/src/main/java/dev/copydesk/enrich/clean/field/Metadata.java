package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself outside of its text: JSON-LD first, then meta elements, then the elements that dates and
 * names are written in, then the feed. Nothing here decides what the body is.
 */
public record Metadata(
        URI url,
        @Nullable String headline,
        @Nullable String pageTitle,
        @Nullable String description,
        List<String> bylines,
        @Nullable PublicationDate published,
        @Nullable PublicationDate modified,
        @Nullable String language,
        @Nullable String section,
        @Nullable String site,
        List<String> tags,
        @Nullable URI image,
        @Nullable String articleBody,
        boolean isDescribedAsArticle) {

    private static final int MAX_ELEMENTS = 20;
    private static final int MAX_TITLE_CHARS = 500;
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

    public static Metadata read(Document page, RawPage raw, URI pageUrl) {
        MetaTags meta = MetaTags.of(page);
        List<JsonLd.Article> described = JsonLd.read(page);
        String metaTitle = meta.first(List.of("og:title", "twitter:title", "dc.title", "headline"));
        JsonLd.Article article = best(described, metaTitle, pageUrl);
        String site = Stream.of(
                        meta.first(List.of("og:site_name", "application-name")),
                        article == null ? null : article.publisher())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        PublicationDate published = PageDates.published(page, meta, article, raw);
        return new Metadata(
                canonical(page, meta, pageUrl),
                firstOf(
                        metaTitle,
                        article == null ? null : article.headline(),
                        raw.hints().title()),
                Texts.tidyOrNull(Texts.cut(page.title(), MAX_TITLE_CHARS)),
                firstOf(
                        meta.first(List.of("og:description", "description", "twitter:description")),
                        article == null ? null : article.description()),
                bylines(page, meta, article, raw.hints()),
                published,
                PageDates.modified(page, meta, article, published, raw.fetchedAt()),
                language(page, meta, article, raw.hints()),
                firstOf(
                        article == null ? null : article.section(),
                        meta.first(List.of("article:section", "section", "parsely-section")),
                        raw.hints().section()),
                site,
                tags(meta, article),
                Optional.ofNullable(meta.first(List.of("og:image", "twitter:image")))
                        .flatMap(written -> CanonicalUrl.resolve(pageUrl, written))
                        .orElse(null),
                article == null ? null : article.body(),
                article != null || "article".equalsIgnoreCase(meta.first(List.of("og:type"))));
    }

    private static JsonLd.@Nullable Article best(List<JsonLd.Article> described, @Nullable String title, URI url) {
        JsonLd.Article best = null;
        double bestScore = -1;
        for (JsonLd.Article article : described) {
            double score = (article.headline() != null && title != null ? Texts.overlap(article.headline(), title) : 0)
                    + (article.url() != null && article.url().contains(url.getPath()) ? 0.5 : 0)
                    + (article.published() != null ? 0.1 : 0);
            if (score > bestScore) {
                best = article;
                bestScore = score;
            }
        }
        return best;
    }

    private static URI canonical(Document page, MetaTags meta, URI pageUrl) {
        Element link = page.selectFirst("link[rel=canonical][href]");
        return Stream.of(link == null ? null : link.attr("href"), meta.first(List.of("og:url")))
                .filter(Objects::nonNull)
                .flatMap(written -> CanonicalUrl.resolve(pageUrl, written).stream())
                .filter(url -> CanonicalUrl.isSameSite(url, pageUrl) && (!isHome(url) || isHome(pageUrl)))
                .findFirst()
                .orElse(pageUrl);
    }

    private static boolean isHome(URI url) {
        return (url.getPath() == null || url.getPath().length() <= 1) && url.getRawQuery() == null;
    }

    private static List<String> bylines(
            Document page, MetaTags meta, JsonLd.@Nullable Article article, PageHints hints) {
        if (article != null && !Bylines.people(article.authors(), null).isEmpty()) {
            return article.authors();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String name : AUTHOR) {
            if (found.isEmpty()) {
                meta.all(name).stream()
                        .filter(value -> !value.startsWith("http"))
                        .forEach(found::add);
            }
        }
        if (Bylines.people(List.copyOf(found), null).isEmpty()) {
            found.clear();
            first(page, "[itemprop=author] [itemprop=name], [rel=author], [itemprop=author]").stream()
                    .map(element -> Texts.of(element, 200))
                    .filter(text -> !text.isEmpty())
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            first(page, "[class*=byline], [class*=author-name], [class*=author_name], [class*=author], [class*=autor]")
                    .stream()
                    .map(element -> Texts.of(element, 200))
                    .filter(text -> !Bylines.people(text, null).isEmpty())
                    .findFirst()
                    .ifPresent(found::add);
        }
        if (found.isEmpty() && hints.author() != null) {
            found.add(hints.author());
        }
        return List.copyOf(found);
    }

    private static @Nullable String language(
            Document page, MetaTags meta, JsonLd.@Nullable Article article, PageHints hints) {
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        String declared = firstOf(
                html == null ? null : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"),
                meta.first(List.of("content-language", "og:locale", "language", "dc.language")),
                article == null ? null : article.language(),
                hints.language());
        if (declared == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.split("[,;]", 2)[0].strip().replace('_', '-'))
                .toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static List<String> tags(MetaTags meta, JsonLd.@Nullable Article article) {
        Set<String> tags = new LinkedHashSet<>(meta.all("article:tag"));
        if (article != null) {
            tags.addAll(article.keywords());
        }
        for (String name : List.of("news_keywords", "keywords")) {
            if (tags.isEmpty()) {
                meta.all(name).forEach(list -> tags.addAll(List.of(list.split("\\s*[,;]\\s*", -1))));
            }
        }
        tags.removeIf(tag -> tag.isBlank() || tag.length() > 80);
        return tags.stream().limit(50).toList();
    }

    static List<Element> first(Document page, String selector) {
        return page.selectStream(selector).limit(MAX_ELEMENTS).toList();
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
