package dev.copydesk.enrich.clean.outline;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The cursor of the one pass that makes an {@link Outline}. A double line break parts pieces as a block border does. */
final class OutlineWalk implements NodeFilter {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("p", Kind.PARAGRAPH),
            Map.entry("h1", Kind.HEADING),
            Map.entry("h2", Kind.HEADING),
            Map.entry("h3", Kind.HEADING),
            Map.entry("h4", Kind.HEADING),
            Map.entry("h5", Kind.HEADING),
            Map.entry("h6", Kind.HEADING),
            Map.entry("li", Kind.LIST_ITEM),
            Map.entry("dd", Kind.LIST_ITEM),
            Map.entry("dt", Kind.LIST_ITEM),
            Map.entry("blockquote", Kind.QUOTE),
            Map.entry("q", Kind.QUOTE),
            Map.entry("figcaption", Kind.CAPTION),
            Map.entry("figure", Kind.CAPTION),
            Map.entry("td", Kind.CELL),
            Map.entry("caption", Kind.CAPTION),
            Map.entry("amp-img", Kind.CAPTION));
    private static final Set<Kind> LASTING = Set.of(Kind.LIST_ITEM, Kind.QUOTE, Kind.CAPTION, Kind.HEADING);
    private static final Set<String> INLINE_NOT_BLOCK = Set.of("ins", "del", "address", "noscript");

    private final Boilerplate words = new Boilerplate();
    private final Clues clues = new Clues();
    private final ElementNames names = new ElementNames();
    private final int maxElements;
    private final StringBuilder text = new StringBuilder();
    private final Outline outline;
    private Box box;
    private int linkChars;
    private int links;
    private int begun;
    private int breaks;
    private int elements;
    private boolean offer;

    OutlineWalk(Outline outline, CleanPolicy policy) {
        this.outline = outline;
        box = outline.root;
        maxElements = policy.maxElements();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode run) {
            append(run.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || depth == 0) {
            return depth == 0 ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
        }
        if (++elements > maxElements) {
            outline.truncated = true;
            return FilterResult.STOP;
        }
        if (words.isDead(element)) {
            box.asks |= Appeals.isEntry(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isBlock(element)) {
            open(element, names.of(element));
        } else if (element.normalName().equals("br")) {
            breakLine();
        } else if (element.normalName().equals("a") && element.hasAttr("href")) {
            links++;
            begun++;
            offer |= Appeals.leadsToOffer(element);
        } else if (isOutOfText(element, names.of(element))) {
            open(element, names);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.equals(box.element) && depth > 0) {
            close();
        } else if (links > 0 && node instanceof Element e && e.normalName().equals("a") && e.hasAttr("href")) {
            links--;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isBlock(Element element) {
        String tag = element.normalName();
        return (element.tag().isBlock() || tag.indexOf('-') > 0) && !INLINE_NOT_BLOCK.contains(tag);
    }

    private boolean isOutOfText(Element element, ElementNames named) {
        return words.isHidden(named) || words.isNoise(element, named);
    }

    private void open(Element element, ElementNames named) {
        flush();
        Kind own = KINDS.getOrDefault(element.normalName(), Kind.TEXT);
        Kind kind =
                LASTING.contains(box.kind) && (own == Kind.TEXT || own == Kind.PARAGRAPH || box.kind == Kind.CAPTION)
                        ? box.kind
                        : own;
        Box opened = new Box(outline.boxes.size(), element, box, kind, outline.pieces.size(), clues.of(named));
        opened.hidden = words.isHidden(named);
        opened.noise = opened.hidden || words.isNoise(element, named);
        opened.body = !opened.noise && words.isBody(named);
        box.children.add(opened);
        outline.boxes.add(opened);
        box = opened;
    }

    private void close() {
        flush();
        box.end = outline.pieces.size();
        if (box.parent != null) {
            box = box.parent;
        }
    }

    /** Closes what is still open when the bound of elements stopped the walk. */
    void finish() {
        while (box != outline.root) {
            close();
        }
        flush();
    }

    private void append(String run) {
        if (run.isBlank()) {
            text.append(' ');
            return;
        }
        breaks = 0;
        text.append(run);
        linkChars += links > 0 ? Texts.cut(run, 10_000).strip().length() : 0;
    }

    private void breakLine() {
        if (++breaks >= 2) {
            flush();
        } else {
            text.append('\n');
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            String tidy = Texts.tidy(text.toString());
            if (!tidy.isEmpty()) {
                Piece piece = Piece.of(box, box.kind, level(box), tidy, linkChars, begun);
                box.asks |= offer && piece.isButton();
                outline.pieces.add(piece);
            }
            text.setLength(0);
        }
        linkChars = 0;
        begun = 0;
        offer = false;
    }

    private int level(Box box) {
        String tag = box.element.normalName();
        return box.kind == Kind.HEADING && tag.length() == 2 ? tag.charAt(1) - '0' : 0;
    }
}
