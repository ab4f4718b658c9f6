package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.WordSet;
import java.util.List;

/**
 * A page prepared for the cues: what every block looks like, sums over its pieces so that any range of them is weighed in
 * constant time, and where its headline stands.
 */
final class LaidPage {

    private static final int HEADLINE_WORDS = 60;
    private static final double HEADLINE_LIKENESS = 0.4;

    final Outline outline;
    final List<Piece> pieces;
    final int size;
    final TextShape[] shapes;
    final int[] phrases;

    /** The words of each block that is no longer than a standfirst. */
    final WordSet[] wordSets;

    /** How much each block is worded like the page's own title, 0 to 1. */
    final double[] titleLikeness;

    /** Sums over the pieces before an index; one longer than the pieces. */
    final int[] wordsBefore;

    final double[] linkedBefore;
    final int[] massBefore;
    final int[] stopsBefore;

    /** The block worded like the title; -1 where there is none. */
    final int titleAt;

    /** The first heading of the first level with at least three words; -1 where there is none. */
    final int firstHeadingAt;

    LaidPage(Outline outline, PageWitness witness) {
        this.outline = outline;
        pieces = outline.pieces;
        size = pieces.size();
        shapes = new TextShape[size];
        phrases = new int[size];
        wordSets = new WordSet[size];
        titleLikeness = new double[size];
        wordsBefore = new int[size + 1];
        linkedBefore = new double[size + 1];
        massBefore = new int[size + 1];
        stopsBefore = new int[size + 1];
        Line.Reader lines = new Line.Reader();
        for (int i = 0; i < size; i++) {
            Piece piece = pieces.get(i);
            Line line = lines.read(piece.text(), piece.words());
            shapes[i] = line.shape();
            phrases[i] = line.phrases();
            wordSets[i] = line.words();
            titleLikeness[i] = piece.words() <= HEADLINE_WORDS ? witness.likeTitle(wordSets[i]) : 0;
            wordsBefore[i + 1] = wordsBefore[i] + piece.words();
            linkedBefore[i + 1] = linkedBefore[i] + piece.words() * piece.linkShare();
            massBefore[i + 1] = massBefore[i] + piece.mass();
            stopsBefore[i + 1] = stopsBefore[i] + shapes[i].stops();
        }
        titleAt = titleAt();
        firstHeadingAt = firstHeadingAt();
    }

    int words() {
        return wordsBefore[size];
    }

    int mass() {
        return massBefore[size];
    }

    Box boxOf(int block) {
        return pieces.get(block).box();
    }

    private int titleAt() {
        int at = -1;
        double best = HEADLINE_LIKENESS;
        for (int i = 0; i < size; i++) {
            Piece piece = pieces.get(i);
            double heading = piece.kind() != Kind.HEADING ? 0 : piece.level() == 1 ? 0.3 : 0.15;
            if (titleLikeness[i] + heading > best && titleLikeness[i] > 0) {
                best = titleLikeness[i] + heading;
                at = i;
            }
        }
        return at;
    }

    private int firstHeadingAt() {
        for (int i = 0; i < size; i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == Kind.HEADING && piece.level() == 1 && piece.words() >= 3) {
                return i;
            }
        }
        return -1;
    }
}
