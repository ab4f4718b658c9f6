package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells pages that hold several articles from those that hold one. */
public final class SeveralArticles {

    private static final double COMPARABLE = 0.25;
    private static final int FULL_ARTICLE_WORDS = 80;

    private SeveralArticles() {}

    /**
     * The {@code article} elements that are each a full article: a headline of their own and text of comparable size.
     * Empty where the page holds one article or none.
     */
    public static List<Box> in(Outline outline) {
        List<Box> found = new ArrayList<>();
        for (Box box : outline.boxes) {
            boolean inside = !found.isEmpty() && box.first < found.getLast().end;
            if (!inside
                    && !box.noise
                    && box.element.normalName().equals("article")
                    && box.mass >= FULL_ARTICLE_WORDS
                    && hasHeadline(outline, box)) {
                found.add(box);
            }
        }
        int largest = found.stream()
                .map(box -> box.mass)
                .max(Comparator.naturalOrder())
                .orElse(0);
        found.removeIf(box -> box.mass < COMPARABLE * largest);
        int together = found.stream().mapToInt(box -> box.mass).sum();
        return found.size() >= 2 && together * 2 >= outline.root.mass ? found : List.of();
    }

    private static boolean hasHeadline(Outline outline, Box box) {
        return outline.pieces.subList(box.first, Math.min(box.end, box.first + 12)).stream()
                .anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() <= 2 && piece.words() >= 3);
    }
}
