package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a site rule makes of the labels: nothing outside of the bodies that it names is the body's; inside, the labels decide. */
public final class RuledBody {

    /** Where a piece stands from the bodies that a rule names. */
    public enum Standing {
        IN_BODY,
        DROPPED,
        OUTSIDE
    }

    private final Set<Box> bodies;
    private final Set<@Nullable Box> besideBodies = new HashSet<>();
    private final Set<Element> dropped;

    private RuledBody(Outline outline, Applied rule) {
        bodies = new HashSet<>(boxes(outline, rule.bodies()));
        bodies.forEach(body -> besideBodies.add(body.parent));
        dropped = rule.dropped();
    }

    /** The labels under a rule; all 0 where it finds no element that the outline knows. */
    public static float[] labels(Outline outline, float[] labels, Applied rule) {
        RuledBody ruled = new RuledBody(outline, rule);
        float[] adjusted = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            adjusted[i] = ruled.label(outline.pieces.get(i), labels[i]);
        }
        return adjusted;
    }

    /** Where each piece of the outline stands under a rule. */
    public static List<Standing> standings(Outline outline, Applied rule) {
        RuledBody ruled = new RuledBody(outline, rule);
        return outline.pieces.stream().map(piece -> ruled.standing(piece.box())).toList();
    }

    private float label(Piece piece, float label) {
        boolean heading =
                piece.kind() == Kind.HEADING && piece.level() > 1 && besideBodies.contains(piece.box().parent);
        return switch (standing(piece.box())) {
            case IN_BODY -> label;
            case DROPPED -> 0;
            case OUTSIDE -> heading && isAmongBodies(piece) ? label : 0;
        };
    }

    /** A heading that stands beside one of several bodies belongs to the text. */
    private boolean isAmongBodies(Piece piece) {
        return bodies.size() > 1 && bodies.stream().anyMatch(body -> body.first <= piece.box().first);
    }

    private Standing standing(Box inner) {
        for (Box box = inner; box != null; box = box.parent) {
            if (dropped.contains(box.element)) {
                return Standing.DROPPED;
            }
            if (bodies.contains(box)) {
                return Standing.IN_BODY;
            }
        }
        return Standing.OUTSIDE;
    }

    /** The boxes of elements, in the order of the elements. */
    public static List<Box> boxes(Outline outline, List<Element> elements) {
        if (elements.isEmpty()) {
            return List.of();
        }
        Map<Element, Box> byElement = new HashMap<>();
        outline.boxes.forEach(box -> byElement.put(box.element, box));
        return elements.stream().map(byElement::get).filter(Objects::nonNull).toList();
    }
}
