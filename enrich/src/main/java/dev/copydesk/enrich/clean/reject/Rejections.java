package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Tells pages that stand in the place of an article from articles, by what they say and how little of it. */
public final class Rejections {

    /** Walls and errors are short; an article about one of them is not. */
    static final int SHORT_PAGE_WORDS = 120;

    private static final int MAX_TITLE_CHARS = 1_000;
    private static final int FRONT_LINKS = 15;
    private static final int FEW_FRONT_LINKS = 6;
    private static final int LONG_TEXT_WORDS = 300;
    private static final int INDEX_TITLE_WORDS = 3;

    private Rejections() {}

    /** A page that is a wall, a check or an error, judged before its text is looked for. */
    public static Optional<Rejected> standIn(
            Document page, Landmarks landmarks, String html, Outline outline, URI url) {
        int words = visibleWords(outline);
        if (outline.root.mass > SHORT_PAGE_WORDS
                || words > 5 * SHORT_PAGE_WORDS
                || PageClaims.of(page, landmarks, url).describesArticle()) {
            return Optional.empty();
        }
        String title = title(page);
        String sample = sample(outline);
        return Challenges.in(html, title + ' ' + sample, words)
                .or(() -> Notices.in(page, title, heading(outline), sample));
    }

    /** Why a page without enough text has none. */
    public static Rejected withoutText(
            Document page, Landmarks landmarks, Outline outline, URI url, int words, CleanPolicy policy) {
        String text = title(page) + ' ' + sample(outline);
        int visible = visibleWords(outline);
        if (visible == 0) {
            return Notices.asksForScript(page)
                    ? new Rejected(RejectReason.SCRIPT_SHELL, "text for browsers without script only")
                    : new Rejected(RejectReason.EMPTY, "no visible text");
        }
        if (visible <= 5 * SHORT_PAGE_WORDS && Walls.asksForConsent(text)) {
            return new Rejected(RejectReason.CONSENT_WALL, "a consent dialogue and no article");
        }
        Fronts all = Fronts.of(outline.pieces);
        Optional<Rejected> other =
                PageKinds.other(page, PageClaims.of(page, landmarks, url), outline, heading(outline), words, all);
        if (other.isPresent()) {
            return other.get();
        }
        int links = all.links();
        if (links >= FRONT_LINKS || (links >= FEW_FRONT_LINKS && linkedWords(outline.pieces) * 10 >= visible * 6)) {
            return new Rejected(RejectReason.SECTION_FRONT, links + " linked headlines and no text");
        }
        if (visible <= 5 * SHORT_PAGE_WORDS && Walls.asksToSignIn(text)) {
            return new Rejected(RejectReason.LOGIN_WALL, "a form to sign in or subscribe and no article");
        }
        return new Rejected(RejectReason.TOO_SHORT, words + " words of " + policy.minWords());
    }

    /** Why a page of plain text has no article. */
    public static Rejected plain(List<String> lines, CleanPolicy policy) {
        String text = Texts.cut(String.join(" ", lines), 4_000);
        int words = Texts.words(text);
        if (Challenges.isWorded(text) && words <= SHORT_PAGE_WORDS) {
            return Challenges.in(text, text, words).orElseThrow();
        }
        if (Notices.isErrorTitle(lines.getFirst()) && words <= SHORT_PAGE_WORDS) {
            return new Rejected(RejectReason.ERROR_PAGE, "\"" + Texts.cut(text, 80) + "\"");
        }
        return new Rejected(RejectReason.TOO_SHORT, "no text of " + policy.minWords() + " words");
    }

    /** A page whose text is the teasers of the articles it links to, or that is of another kind than an article. */
    public static Optional<Rejected> sectionFront(
            Document page, Landmarks landmarks, Outline outline, BodyChoice body, URI url, ArticleDraft draft) {
        int words = draft.proseWords();
        Fronts all = Fronts.of(outline.pieces);
        if (words >= LONG_TEXT_WORDS && all.links() < FEW_FRONT_LINKS && !isSiteLike(draft)) {
            return Optional.empty();
        }
        PageClaims claims = PageClaims.of(page, landmarks, url);
        boolean home = claims.path().isEmpty();
        if (claims.describesArticle() && !home) {
            return Optional.empty();
        }
        Optional<Rejected> other = PageKinds.other(page, claims, outline, draft.title, words, all);
        boolean headed = !home && (Fronts.hasHeadline(outline.pieces) || isTitled(page, outline, draft.title));
        if (other.isPresent() || headed) {
            return other;
        }
        return isTeasers(outline, body, all, words) || isIndex(draft, words, claims, all)
                ? rejected(RejectReason.SECTION_FRONT, all.links() + " linked headlines, " + all.teasers() + " teasers")
                : Optional.empty();
    }

    /** Whether the text is spread over the teasers of a list, or is one of them. */
    private static boolean isTeasers(Outline outline, BodyChoice body, Fronts all, int words) {
        List<Piece> around = outline.pieces.subList(body.place().first, body.place().end);
        return Fronts.of(around, body.pieces()).isTeasers() || (all.isTeasers() && all.longest() >= words);
    }

    /** Whether the text is a line or two above a list of links. */
    private static boolean isIndex(ArticleDraft draft, int words, PageClaims claims, Fronts all) {
        boolean line = draft.blocks.size() <= 2 && Math.max(words, all.longest()) < SHORT_PAGE_WORDS / 2;
        boolean named = Texts.words(draft.title) <= INDEX_TITLE_WORDS && !claims.isDated();
        return line && all.links() >= (named ? FEW_FRONT_LINKS : FRONT_LINKS);
    }

    /** The title of a page that is an article is that of the article. */
    private static boolean isTitled(Document page, Outline outline, String headline) {
        boolean shown = outline.pieces.stream()
                .anyMatch(piece -> piece.kind() == Kind.HEADING
                        && piece.linkShare() < 0.5
                        && piece.text().equals(headline));
        return shown && Texts.words(headline) > INDEX_TITLE_WORDS && title(page).contains(headline);
    }

    /** Terms of use and the like are long: their headlines are looked at, whatever their length. */
    private static boolean isSiteLike(ArticleDraft draft) {
        return Texts.words(draft.title) <= INDEX_TITLE_WORDS;
    }

    private static String heading(Outline outline) {
        return outline.pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING)
                .map(piece -> Texts.cut(piece.text(), MAX_TITLE_CHARS))
                .findFirst()
                .orElse("");
    }

    private static String title(Document page) {
        return Texts.tidy(Texts.cut(page.title(), MAX_TITLE_CHARS));
    }

    private static int linkedWords(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> (int) (piece.words() * piece.linkShare()))
                .sum();
    }

    private static int visibleWords(Outline outline) {
        return outline.pieces.stream().mapToInt(Outline.Piece::words).sum();
    }

    private static String sample(Outline outline) {
        StringBuilder sample = new StringBuilder();
        for (Piece piece : outline.pieces) {
            if (sample.length() > 4_000) {
                break;
            }
            sample.append(Texts.cut(piece.text(), 1_000)).append(' ');
        }
        return sample.toString();
    }

    private static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }
}
