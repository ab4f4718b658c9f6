package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.field.Mark.Kind;
import dev.copydesk.enrich.clean.field.MarkNames.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Gathers in one pass over a page all that the fields are read from. Bounded in elements and in what is kept. */
final class PageScan implements NodeFilter {

    private static final int MAX_ELEMENTS = 200_000;
    private static final int MAX_SCRIPTS = 40;
    private static final int MAX_MARKS = 600;

    final MetaTags meta = new MetaTags();
    final List<String> scripts = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();

    @Nullable
    String canonical;

    @Nullable
    String language;

    private final MarkNames names = new MarkNames();
    private @Nullable Element aside;
    private int order;

    private PageScan() {}

    static PageScan of(Document page) {
        PageScan scan = new PageScan();
        page.filter(scan);
        return scan;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (++order > MAX_ELEMENTS) {
            return FilterResult.STOP;
        }
        switch (element.normalName()) {
            case "script" -> script(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "html" -> language = declared(element);
            case "svg", "style", "template", "select", "option", "textarea", "iframe" -> {
                return FilterResult.SKIP_CHILDREN;
            }
            case "head", "body", "title" -> {}
            default -> visible(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == aside) {
            aside = null;
        }
        return FilterResult.CONTINUE;
    }

    private void script(Element script) {
        if (scripts.size() < MAX_SCRIPTS && script.attr("type").contains("ld+json")) {
            scripts.add(script.data());
        }
    }

    private void meta(Element element) {
        meta.add(element);
        if (element.hasAttr("itemprop")
                && element.parent() != null
                && !element.parent().nameIs("head")) {
            stated(element, element.attr("itemprop"));
        }
    }

    private void link(Element link) {
        if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical") && link.hasAttr("href")) {
            canonical = link.attr("href");
        }
    }

    private static String declared(Element html) {
        return html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    }

    private void visible(Element element) {
        String tag = element.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '3') {
            mark(Kind.HEADING, element);
        }
        Set<Hint> hints = element.attributesSize() == 0 ? Set.of() : names.hints(nameOf(element));
        if (aside == null && isAside(tag, hints)) {
            aside = element;
        }
        if (element.attributesSize() > 0) {
            marks(element, tag, hints);
        }
    }

    private void marks(Element element, String tag, Set<Hint> hints) {
        Attributes attributes = element.attributes();
        boolean stated = stated(element, attributes.get("itemprop"))
                || stated(element, attributes.get("property"))
                || (attributes.get("rel").contains("author") && mark(Kind.STATED_AUTHOR, element));
        if (!stated) {
            named(element, tag, hints);
        }
    }

    private static String nameOf(Element element) {
        Attributes attributes = element.attributes();
        String name = attributes.get("class");
        name = attributes.hasKey("id") ? name + " " + attributes.get("id") : name;
        return attributes.hasKey("data-testid") ? name + " " + attributes.get("data-testid") : name;
    }

    private static boolean isAside(String tag, Set<Hint> hints) {
        return switch (tag) {
            case "aside", "footer", "nav", "form" -> true;
            case "main", "article" -> false;
            default -> hints.contains(Hint.ASIDE);
        };
    }

    private boolean stated(Element element, String property) {
        Kind kind = property.isEmpty() ? null : MarkNames.stated(property);
        return kind != null && mark(kind, element);
    }

    private void named(Element element, String tag, Set<Hint> hints) {
        boolean dated = hints.contains(Hint.DATE) && !hints.contains(Hint.NO_DATE);
        if (tag.equals("time") || dated) {
            mark(dateKind(element, tag, hints), element);
        }
        if (tag.equals("a") && MarkNames.isAuthorAddress(element.attr("href"))) {
            mark(Kind.AUTHOR_LINK, element);
        } else if (hints.contains(Hint.AUTHOR) && !hints.contains(Hint.NO_AUTHOR) && !tag.equals("time")) {
            mark(Kind.NAMED_AUTHOR, element);
        }
    }

    /** Templates call the time of a text that was never changed both published and updated. */
    private static Kind dateKind(Element element, String tag, Set<Hint> hints) {
        boolean time = tag.equals("time") || tag.equals("abbr");
        if (time && (hints.contains(Hint.PUBLISHED) || element.hasAttr("pubdate"))) {
            return Kind.PUBLISHED;
        }
        return hints.contains(Hint.MODIFIED) && !hints.contains(Hint.PUBLISHED)
                ? Kind.MODIFIED
                : time ? Kind.TIME : Kind.NAMED_DATE;
    }

    private boolean mark(Kind kind, Element element) {
        if (marks.size() < MAX_MARKS) {
            marks.add(new Mark(kind, element, order, aside != null));
        }
        return true;
    }
}
