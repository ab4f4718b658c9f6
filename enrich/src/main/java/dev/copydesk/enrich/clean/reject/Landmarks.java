package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.text.Keywords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/**
 * The elements by which a page is told from an article and an open text from a closed one, in page order: found in one
 * pass, since every article of a page asks for them.
 */
public final class Landmarks {

    private static final int MAX_SCRIPTS = 40;
    private static final int MAX_METAS = 2_000;
    private static final int MAX_WALLS = 40;

    private static final Evaluator STRUCTURED = Selector.evaluatorOf("script[type*=ld+json]");
    private static final Evaluator WALL = Selector.evaluatorOf(
            "[class*=paywall], [id*=paywall], [class*=regwall], [class*=piano], [id*=piano-], [class*=subscriber-only], [class*=premium-content],"
                    + "[class*=subscribe-wall], [class*=subscription-wall], [class*=tp-container], [class*=meter-], [class*=abo-wall], [class*=plus-wall],"
                    + " [data-paywall], [amp-access], [subscriptions-section]");

    /** A part of every class name and id that {@link #WALL} selects. */
    private static final Keywords WALL_NAMES =
            new Keywords("wall", "piano", "subscriber-only", "premium-content", "tp-container", "meter-");

    final List<Element> structured = new ArrayList<>();
    final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();

    /** What is named a wall; whether it says so too is another question. */
    final List<Element> walls = new ArrayList<>();

    private final Map<String, Boolean> wallNames = new HashMap<>();

    private Landmarks() {}

    public static Landmarks of(Document page) {
        Landmarks landmarks = new Landmarks();
        NodeVisitor visitor = (node, depth) -> landmarks.see(node);
        page.traverse(visitor);
        return landmarks;
    }

    /** The first meta element of a kind. */
    Optional<Element> meta(Evaluator kind) {
        return metas.stream().filter(meta -> meta.is(kind)).findFirst();
    }

    private void see(Node node) {
        if (!(node instanceof Element element) || element.attributesSize() == 0) {
            return;
        }
        switch (element.normalName()) {
            case "script" -> keep(element, structured, MAX_SCRIPTS, STRUCTURED);
            case "meta" -> keep(element, metas, MAX_METAS);
            case "link" -> keep(element, links, MAX_METAS);
            default -> {}
        }
        if (walls.size() < MAX_WALLS && mayBeWall(element)) {
            keep(element, walls, MAX_WALLS, WALL);
        }
    }

    private boolean mayBeWall(Element element) {
        for (Attribute attribute : element.attributes()) {
            boolean may = switch (attribute.getKey()) {
                case "class", "id" -> wallNames.computeIfAbsent(attribute.getValue(), WALL_NAMES::isIn);
                case "data-paywall", "amp-access", "subscriptions-section" -> true;
                default -> false;
            };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static void keep(Element element, List<Element> kept, int most, Evaluator kind) {
        if (kept.size() < most && element.is(kind)) {
            kept.add(element);
        }
    }

    private static void keep(Element element, List<Element> kept, int most) {
        if (kept.size() < most) {
            kept.add(element);
        }
    }
}
