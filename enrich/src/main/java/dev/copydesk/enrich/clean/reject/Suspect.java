package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.Comparator;
import org.jsoup.nodes.Document;

/**
 * A page and the text that was chosen from it, under the question whether that text is an article.
 *
 * @param body what was chosen
 * @param draft what became of it
 */
public record Suspect(
        Document page,
        Landmarks landmarks,
        Outline outline,
        URI url,
        Metadata meta,
        BodyChoice body,
        ArticleDraft draft,
        CleanPolicy policy) {

    private static final int MAX_TITLE_CHARS = 1_000;
    private static final int SAMPLE_CHARS = 4_000;
    private static final double SHOWN = 0.7;

    PageClaims claims() {
        return PageClaims.of(page, landmarks, url);
    }

    String title() {
        return title(page);
    }

    static String title(Document page) {
        return Texts.tidy(Texts.cut(page.title(), MAX_TITLE_CHARS));
    }

    /** Whether a heading of the highest level stands on it. */
    boolean isTitled() {
        return outline.pieces.stream().anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
    }

    /** The first heading of the highest level. */
    String heading() {
        return heading(outline);
    }

    static String heading(Outline outline) {
        return outline.pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.linkShare() < 0.5)
                .sorted(Comparator.comparingInt(piece -> piece.level() == 1 ? 0 : 1))
                .map(piece -> Texts.cut(piece.text(), MAX_TITLE_CHARS))
                .findFirst()
                .orElse("");
    }

    /** The beginning of all that the page shows. */
    String sample() {
        return sample(outline);
    }

    static String sample(Outline outline) {
        StringBuilder sample = new StringBuilder();
        for (Piece piece : outline.pieces) {
            if (sample.length() > SAMPLE_CHARS) {
                break;
            }
            sample.append(Texts.cut(piece.text(), 1_000)).append(' ');
        }
        return sample.toString();
    }

    int visibleWords() {
        return visibleWords(outline);
    }

    static int visibleWords(Outline outline) {
        return outline.pieces.stream().mapToInt(Piece::words).sum();
    }

    /** The title and the text that was chosen, in one. */
    String said() {
        StringBuilder said = new StringBuilder(draft.title);
        draft.runningText().stream()
                .limit(20)
                .forEach(block -> said.append(' ').append(Texts.cut(block.text(), 1_000)));
        return said.toString();
    }

    /** Whether the headline that the page claims stands on it anywhere: over a wall it does not. */
    boolean showsHeadline() {
        String headline = meta.statedHeadline() == null ? meta.pageTitle() : meta.statedHeadline();
        if (headline == null) {
            return true;
        }
        int words = Texts.words(headline);
        return outline.pieces.stream()
                .filter(piece -> piece.words() * 2 >= words && piece.words() <= 3 * words)
                .anyMatch(piece -> Texts.overlap(headline, piece.text()) >= SHOWN);
    }
}
