package dev.copydesk.enrich.clean.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Where a page is at home: at the address that answered; a page that was read from a file says so itself. Stricter than what
 * tells the kind of a page by the words of its address, since here a page would borrow the rules of another site.
 */
public final class PageAddress {

    private static final List<Evaluator> OWN_WORDS =
            List.of(Selector.evaluatorOf("link[rel=canonical]"), Selector.evaluatorOf("meta[property=og:url]"));
    private static final int MAX_CHARS = 2_000;

    private PageAddress() {}

    public static URI of(URI answered, Document page) {
        return isWeb(answered)
                ? answered
                : OWN_WORDS.stream()
                        .map(kind -> page.selectFirst(kind))
                        .filter(Objects::nonNull)
                        .flatMap(
                                element -> uri(element.attr(element.normalName().equals("link") ? "href" : "content")))
                        .filter(PageAddress::isWeb)
                        .findFirst()
                        .orElse(answered);
    }

    private static boolean isWeb(URI uri) {
        String scheme = uri.getScheme();
        return scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http") && uri.getHost() != null;
    }

    private static Stream<URI> uri(String claimed) {
        try {
            return claimed.length() > MAX_CHARS ? Stream.empty() : Stream.of(URI.create(claimed.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
