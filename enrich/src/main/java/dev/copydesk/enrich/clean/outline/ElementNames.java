package dev.copydesk.enrich.clean.outline;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What its attributes call an element and say of its being shown, read in one pass over them. Used again for the next element. */
final class ElementNames {

    String classes = "";
    String id = "";
    String role = "";
    String property = "";
    String style = "";
    String component = "";
    String testId = "";
    boolean hidden;
    boolean any;

    ElementNames of(Element element) {
        if (any) {
            forget();
        }
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                read(attribute);
            }
        }
        return this;
    }

    private void read(Attribute attribute) {
        any = true;
        switch (attribute.getKey()) {
            case "class" -> classes = attribute.getValue();
            case "id" -> id = attribute.getValue();
            case "role" -> role = attribute.getValue();
            case "itemprop" -> property = attribute.getValue();
            case "style" -> style = attribute.getValue();
            case "data-component" -> component = attribute.getValue();
            case "data-testid" -> testId = attribute.getValue();
            case "hidden" -> hidden = true;
            case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
            default -> {}
        }
    }

    private void forget() {
        any = false;
        hidden = false;
        classes = "";
        id = "";
        role = "";
        property = "";
        style = "";
        component = "";
        testId = "";
    }
}
