package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Set;
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
    private static final int ASKING_PARAGRAPHS = 2;
    private static final int ASKING_LEVELS = 2;

    OwnText {
        pieces = List.copyOf(pieces);
    }

    static OwnText of(Suspect suspect, Teasers teasers) {
        return of(
                suspect.body().pieces().stream()
                        .filter(piece -> !teasers.has(piece) && !isAsking(suspect.outline(), piece))
                        .toList(),
                suspect.draft().proseWords());
    }

    private static OwnText of(List<Piece> own, int mostWords) {
        List<Piece> prose = own.stream().filter(OwnText::isProse).toList();
        int words = prose.stream().mapToInt(Piece::words).sum();
        return new OwnText(
                own,
                Math.min(words, mostWords),
                prose.stream().mapToInt(piece -> sentences(piece.text())).sum());
    }

    /** The same, apart from the paragraphs that lead to other articles. */
    OwnText without(Set<Piece> leading) {
        return of(pieces.stream().filter(piece -> !leading.contains(piece)).toList(), words);
    }

    /** Whether nearly each paragraph has the link to the article that it announces. */
    boolean isLinked(Outline outline) {
        Set<Piece> linked = Teasers.linked(outline);
        int theirs =
                pieces.stream().filter(linked::contains).mapToInt(Piece::words).sum();
        return theirs * 10 > words * 7;
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

    /** In a small box with a field for an address or a password, unless the field has words of its own that say what for. */
    private static boolean isAsking(Outline outline, Piece piece) {
        Box inner = piece.box();
        Box box = inner.parent;
        for (int level = 0; box != null && level < ASKING_LEVELS && isSmall(outline, box); level++) {
            if (hasField(box)) {
                return !isAskedBeside(box, inner);
            }
            inner = box;
            box = box.parent;
        }
        return false;
    }

    private static boolean hasField(Box box) {
        return box.element.selectFirst(ADDRESS_FIELD) != null;
    }

    /** Whether the field stands with a heading or a sentence in another part of the box: a form between the paragraphs of a brief. */
    private static boolean isAskedBeside(Box box, Box part) {
        return box.children.stream().anyMatch(other -> other != part && other.end > other.first && hasField(other));
    }

    private static boolean isSmall(Outline outline, Box box) {
        List<Piece> pieces = outline.pieces.subList(box.first, box.end);
        return pieces.size() <= ASKING_PIECES
                && pieces.stream().mapToInt(Piece::words).sum() <= ASKING_WORDS
                && pieces.stream().filter(piece -> piece.mass() > 0).count() <= ASKING_PARAGRAPHS
                && pieces.stream().noneMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
    }
}
