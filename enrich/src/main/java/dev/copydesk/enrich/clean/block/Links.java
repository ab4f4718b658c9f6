package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.Link;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The links in a body: those whose words stand in one of its pieces. To the web only, each once, and bounded in number. */
public final class Links {

    private static final Evaluator ANCHOR = Selector.evaluatorOf("a[href]");
    private static final int MAX_LINKS = 200;
    private static final int MAX_ANCHORS = 5_000;
    private static final int MAX_TEXT_CHARS = 300;
    private static final int MAX_COMPARED_CHARS = 20_000;

    private Links() {}

    /**
     * The links of a body, in order.
     *
     * @param body the pieces of the place that are the body
     * @param base what the page's relative addresses are relative to
     */
    public static List<Link> of(Box place, List<Piece> body, URI base) {
        Map<Element, String> words = new HashMap<>();
        body.forEach(piece -> words.merge(piece.box().element, squeezed(piece.text()), Links::joined));
        Set<Link> links = new LinkedHashSet<>();
        for (Element anchor :
                place.element.selectStream(ANCHOR).limit(MAX_ANCHORS).toList()) {
            String text = Texts.of(anchor, MAX_TEXT_CHARS);
            if (links.size() < MAX_LINKS
                    && !text.isEmpty()
                    && nearest(anchor, words).contains(squeezed(text))) {
                target(anchor, base).ifPresent(url -> links.add(new Link(url, text)));
            }
        }
        return List.copyOf(links);
    }

    /** The words of the body in the innermost element around an anchor that has any. */
    private static String nearest(Element anchor, Map<Element, String> words) {
        for (Element e = anchor.parent(); e != null; e = e.parent()) {
            String found = words.get(e);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static String joined(String one, String other) {
        return one.length() > MAX_COMPARED_CHARS ? one : one + '\n' + other;
    }

    /** Inline elements part words in one reading of a page and not in the other. */
    private static String squeezed(String text) {
        return Texts.cut(text, MAX_COMPARED_CHARS).replace(" ", "");
    }

    /** A link to a place of the page itself is none. */
    private static Optional<URI> target(Element anchor, URI base) {
        String href = anchor.attr("href").strip();
        return href.isEmpty() || href.startsWith("#")
                ? Optional.empty()
                : CanonicalUrl.resolve(base, href).filter(url -> !url.equals(CanonicalUrl.of(base)));
    }
}
