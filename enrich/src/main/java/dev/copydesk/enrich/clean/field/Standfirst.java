package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.outline.Clue;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentence or two that sum an article up: the page's description of itself, if the page shows it above its text. */
public final class Standfirst {

    private static final int LONGEST_WORDS = 60;
    private static final int WINDOW = 10;

    private Standfirst() {}

    /**
     * The piece that is the standfirst; it may be the first of the body.
     *
     * @param body the pieces of the body, in order
     * @param place the box that holds nearly all of them
     */
    public static Optional<Piece> of(Outline outline, List<Piece> body, Box place, @Nullable String description) {
        if (description == null || body.isEmpty()) {
            return Optional.empty();
        }
        if (Texts.isSame(body.getFirst().text(), description)) {
            return body.size() > 2 && Texts.words(description) < LONGEST_WORDS && isApart(body.getFirst())
                    ? Optional.of(body.getFirst())
                    : Optional.empty();
        }
        int end = Math.max(place.first, Math.min(place.end, place.first + WINDOW));
        return outline.pieces.subList(0, end).stream()
                .filter(piece -> Texts.isSame(piece.text(), description))
                .filter(piece -> body.stream().noneMatch(other -> other.text().equals(piece.text())))
                .findFirst();
    }

    /** By its make or by its name; where it stands says nothing, since templates part the first paragraph off too. */
    private static boolean isApart(Piece first) {
        return first.kind() == Kind.HEADING || (first.box().clues & Clue.SUMMARY.bit()) != 0;
    }
}
