package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Breaking news: a sentence or two right below the headline, on a page that says to be an article, and nothing that closes it. */
final class Briefs {

    private static final int WORDS = 15;
    private static final int SENTENCES = 2;

    private Briefs() {}

    static boolean is(Evidence seen) {
        Suspect suspect = seen.suspect();
        if (!seen.claims().describesArticle()
                || suspect.draft().words() == 0
                || !suspect.landmarks().walls.isEmpty()
                || !suspect.showsHeadline()) {
            return false;
        }
        List<Piece> sentences = belowHeadline(suspect.outline().pieces, seen.teasers());
        return sentences.stream().mapToInt(Piece::words).sum() >= WORDS
                && sentences.stream()
                                .mapToInt(piece -> OwnText.sentences(piece.text()))
                                .sum()
                        >= SENTENCES;
    }

    /** What ends in a full stop between the headline of the page and the next heading or teaser. */
    private static List<Piece> belowHeadline(List<Piece> pieces, Teasers teasers) {
        List<Piece> found = new ArrayList<>();
        boolean below = false;
        for (Piece piece : pieces) {
            boolean heading = piece.kind() == Kind.HEADING;
            if (below && (heading || teasers.has(piece))) {
                break;
            }
            below |= heading && piece.level() == 1 && piece.linkShare() < 0.5;
            if (below && !heading && piece.linkShare() < 0.4 && Texts.endsSentence(piece.text())) {
                found.add(piece);
            }
        }
        return found;
    }
}
