package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What kind of page a page says it is, to machines: the types of its structured data, its Open Graph type, the class of
 * its body, as the publishing systems set it, and the words of its address.
 *
 * @param types schema.org types of its JSON-LD, in lower case
 * @param describesArticle it describes one article and is no list of them
 * @param path the segments of its canonical address, in lower case
 * @param query the names of the address's parameters that have a value
 */
record PageClaims(
        Set<String> types,
        String ogType,
        Set<String> bodyClasses,
        List<String> path,
        Set<String> query,
        boolean describesArticle) {

    private static final Evaluator TYPE_OF_PAGE = Selector.evaluatorOf("meta[property=og:type]");
    private static final Evaluator TIME_OF_ARTICLE = Selector.evaluatorOf("meta[property=article:published_time]");
    private static final Evaluator ADDRESS_OF_PAGE = Selector.evaluatorOf("meta[property=og:url]");
    private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");

    private static final int MAX_SCRIPT_CHARS = 200_000;
    private static final int MAX_TYPES = 200;
    private static final int LISTED_ARTICLES = 3;

    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}(?:\"([^\"]{1,80})\"|\\[([^\\]]{1,200})\\])");
    private static final Pattern FILE_ENDING = Pattern.compile("\\.(?:s?html?|php|aspx?|jsp)$");
    private static final Pattern INDEX_FILE = Pattern.compile("/(?:index|default)\\.(?:s?html?|php|aspx?|jsp)$");
    private static final Pattern SLUG_BORDER = Pattern.compile("[-_+]");
    private static final int NAME_PARTS = 4;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Set<String> ARTICLES = Set.of("report", "blogposting", "liveblogposting", "review");
    private static final Set<String> LISTS = Set.of("collectionpage", "searchresultspage", "profilepage");

    static PageClaims of(Document page, Landmarks landmarks, URI url) {
        List<String> types = types(landmarks);
        Set<String> distinct = new HashSet<>(types);
        String ogType = content(landmarks, TYPE_OF_PAGE).toLowerCase(Locale.ROOT);
        long articles = types.stream().filter(PageClaims::isArticleType).count();
        boolean listed = articles >= LISTED_ARTICLES && distinct.contains("itemlist") && !ogType.equals("article");
        boolean dated =
                ogType.equals("article") && !content(landmarks, TIME_OF_ARTICLE).isEmpty();
        URI address = address(landmarks, url);
        return new PageClaims(
                distinct,
                ogType,
                Set.copyOf(Arrays.asList(words(page.body().className()))),
                path(address),
                query(address),
                (articles > 0 || dated) && !listed && distinct.stream().noneMatch(LISTS::contains));
    }

    boolean isOfType(String... names) {
        return Arrays.stream(names).anyMatch(types::contains);
    }

    boolean isOfArticleType() {
        return types.stream().anyMatch(PageClaims::isArticleType);
    }

    boolean hasBodyClass(Set<String> names) {
        return bodyClasses.stream().anyMatch(names::contains);
    }

    boolean isUnder(Set<String> segments) {
        return path.stream().anyMatch(segments::contains);
    }

    /** Whether the last segment but one, or the last, is one of the words: what is deeper has a life of its own. */
    boolean isDirectlyUnder(Set<String> segments) {
        return path.subList(Math.max(0, path.size() - 2), path.size()).stream().anyMatch(segments::contains);
    }

    /** Whether the address ends in one of the words, file endings aside. */
    boolean endsIn(Set<String> segments) {
        return !path.isEmpty() && segments.contains(path.getLast());
    }

    /** Whether the address has a year among its segments, as those of articles do. */
    boolean isDated() {
        return path.stream().anyMatch(segment -> YEAR.matcher(segment).matches());
    }

    /** Whether the last segment has more words than names have. */
    boolean isHeadlined() {
        return !path.isEmpty() && SLUG_BORDER.split(path.getLast(), -1).length > NAME_PARTS;
    }

    /** Whether the address is that of its site alone. */
    boolean isHome() {
        return path.isEmpty() && query.isEmpty();
    }

    private static boolean isArticleType(String type) {
        return type.endsWith("article") || ARTICLES.contains(type);
    }

    private static List<String> types(Landmarks landmarks) {
        List<String> types = new ArrayList<>();
        landmarks.structured.forEach(script -> {
            Matcher m = TYPE.matcher(Texts.cut(script.data(), MAX_SCRIPT_CHARS));
            while (m.find() && types.size() < MAX_TYPES) {
                String names = m.group(1) != null ? m.group(1) : m.group(2);
                for (String name : names.split(",", -1)) {
                    String bare = name.replace("\"", "").strip().toLowerCase(Locale.ROOT);
                    types.add(bare.substring(bare.lastIndexOf('/') + 1));
                }
            }
        });
        return types;
    }

    /**
     * The address that the page gives itself, on whichever site: pages are also read from files and caches. It only tells
     * what kind of page this is. Whose rules hold for it, {@code site.PageAddress} decides, and {@code field.Metadata}
     * under which address it is known; a page may not speak for another site there.
     */
    private static URI address(Landmarks landmarks, URI url) {
        Optional<Element> link =
                landmarks.links.stream().filter(one -> one.is(CANONICAL)).findFirst();
        String written = link.map(one -> one.attr("href")).orElseGet(() -> content(landmarks, ADDRESS_OF_PAGE));
        try {
            return written.isBlank() || written.length() > 2_000 ? url : new URI(written.strip());
        } catch (URISyntaxException e) {
            return url;
        }
    }

    /** The segments without file endings, and without the name that files have which stand for their directory. */
    private static List<String> path(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        return Arrays.stream(INDEX_FILE.matcher(path).replaceFirst("/").split("/", 20))
                .map(segment -> FILE_ENDING.matcher(segment).replaceFirst(""))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static Set<String> query(URI address) {
        Set<String> names = new HashSet<>();
        String query = address.getQuery() == null ? "" : Texts.cut(address.getQuery(), 500);
        for (String pair : query.split("&", 20)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals + 1 < pair.length()) {
                names.add(pair.substring(0, equals).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static String content(Landmarks landmarks, Evaluator kind) {
        return landmarks.meta(kind).map(meta -> meta.attr("content").strip()).orElse("");
    }

    private static String[] words(String classes) {
        return Texts.cut(classes, 2_000).toLowerCase(Locale.ROOT).split("\\s+", 100);
    }
}
