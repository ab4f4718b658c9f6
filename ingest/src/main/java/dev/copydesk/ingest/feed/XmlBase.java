package dev.copydesk.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Makes links absolute where a document sets a base of its own (XML Base, RFC 4287 section 2). ROME leaves that to its callers. */
final class XmlBase {

    private XmlBase() {}

    static void resolve(Document document, String url) {
        List<Element> links = new ArrayList<>();
        document.getDescendants(Filters.element()).forEach(element -> {
            if (element.getName().equals("link")) {
                links.add(element);
            }
        });
        for (Element link : links) {
            String base = base(link, url);
            if (!base.equals(url)) {
                resolve(link, base);
            }
        }
    }

    private static void resolve(Element link, String base) {
        @Nullable String href = link.getAttributeValue("href");
        if (href != null) {
            Links.absolute(base, href).ifPresent(absolute -> link.setAttribute("href", absolute));
        } else if (link.getChildren().isEmpty()) {
            Links.absolute(base, link.getText()).ifPresent(link::setText);
        }
    }

    private static String base(Element link, String url) {
        List<String> bases = new ArrayList<>();
        for (Element at = link; at != null; at = at.getParentElement()) {
            String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null) {
                bases.addFirst(base);
            }
        }
        String base = url;
        for (String next : bases) {
            try {
                base = URI.create(base).resolve(next.strip()).toString();
            } catch (IllegalArgumentException e) {
                return url;
            }
        }
        return base;
    }
}
