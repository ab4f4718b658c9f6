package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What is the page's own of the text that was chosen from it: no teasers of other pages, nothing that asks for an address.
 *
 * @param pieces in reading order
 * @param words of its prose
 * @param sentences of its prose that are closed
 */
record OwnText(List<Piece> pieces, int words, int sentences) {

    private static final Evaluator ADDRESS_FIELD = Selector.evaluatorOf("input[type=email], input[type=password]");
    private static final int ASKING_WORDS = 60;
    private static final int ASKING_PIECES = 12;
    private static final int ASKING_LEVELS = 2;

    OwnText {
        pieces = List.copyOf(pieces);
    }

    static OwnText of(Suspect suspect, Teasers teasers) {
        List<Piece> own = suspect.body().pieces().stream()
                .filter(piece -> !teasers.has(piece) && !isAsking(suspect.outline(), piece))
                .toList();
        List<Piece> prose = own.stream().filter(OwnText::isProse).toList();
        int words = prose.stream().mapToInt(Piece::words).sum();
        return new OwnText(
                own,
                Math.min(words, suspect.draft().proseWords()),
                prose.stream().mapToInt(piece -> sentences(piece.text())).sum());
    }

    /** Whole sentences are also set as headings. */
    private static boolean isProse(Piece piece) {
        return piece.kind() != Kind.HEADING || Texts.hasSentenceStop(piece.text());
    }

    /** The closed sentences of a text. */
    static int sentences(String text) {
        int sentences = 0;
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean border = i == text.length() || text.charAt(i) == ' ' || text.charAt(i - 1) > 0x7f;
            if (border && i - start > 12 && Texts.endsSentence(text.substring(Math.max(start, i - 4), i))) {
                sentences++;
                start = i;
            }
        }
        return sentences;
    }

    /** In a small box with a field for an address or a password. */
    private static boolean isAsking(Outline outline, Piece piece) {
        Box box = piece.box().parent;
        for (int level = 0; box != null && level < ASKING_LEVELS && isSmall(outline, box); level++, box = box.parent) {
            if (box.element.selectFirst(ADDRESS_FIELD) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(Outline outline, Box box) {
        List<Piece> pieces = outline.pieces.subList(box.first, box.end);
        return pieces.size() <= ASKING_PIECES
                && pieces.stream().mapToInt(Piece::words).sum() <= ASKING_WORDS
                && pieces.stream().noneMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
    }
}
