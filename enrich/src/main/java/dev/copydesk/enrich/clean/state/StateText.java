package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Phrases;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A text of a state, laid out as the markup that it would have made.
 *
 * @param owner the object that says whose the text is
 * @param pieces what is left of it without furniture and captions
 */
record StateText(JsonNode owner, Outline outline, List<Piece> pieces) {

    private static final int FEW_PIECES = 3;
    private static final double GLUED = 0.7;

    static StateText of(JsonNode owner, Element markup, CleanPolicy policy) {
        Outline outline = Outline.of(markup, policy);
        List<Piece> pieces = outline.piecesOf(outline.root).stream()
                .filter(piece -> piece.kind() != Kind.CAPTION)
                .filter(piece -> !Phrases.isFurniture(piece.text()) && !Phrases.isBoxLabel(piece.text()))
                .toList();
        return new StateText(owner, outline, pieces);
    }

    /** Words of running prose. */
    int prose() {
        return pieces.stream().mapToInt(Piece::mass).sum();
    }

    /** What it is worth beside others: one that has lost its paragraphs gives way to one that has them. */
    double worth() {
        return pieces.size() < FEW_PIECES ? GLUED * prose() : prose();
    }
}
