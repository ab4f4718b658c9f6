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
    private static final int SHELL_WORDS = 6;

    private Rejections() {}

    /** A page that is a wall, a check or an error, judged before its text is looked for. */
    public static Optional<Rejected> standIn(
            Document page, Landmarks landmarks, String html, Outline outline, URI url) {
        int words = Suspect.visibleWords(outline);
        if (outline.root.mass > SHORT_PAGE_WORDS
                || words > 5 * SHORT_PAGE_WORDS
                || PageClaims.of(page, landmarks, url).describesArticle()) {
            return Optional.empty();
        }
        String title = title(page);
        String sample = Suspect.sample(outline);
        return Challenges.in(html, title + ' ' + sample, words)
                .or(() -> Notices.in(page, title, Suspect.heading(outline), sample));
    }

    /** Why a page without enough text has none; nothing if it is an article all the same, in a sentence or two. */
    public static Optional<Rejected> withoutText(Suspect suspect) {
        Document page = suspect.page();
        Outline outline = suspect.outline();
        int visible = suspect.visibleWords();
        if (visible == 0 && !Notices.asksForScript(page)) {
            return rejected(RejectReason.EMPTY, "no visible text");
        }
        if (visible == 0 || (visible <= SHELL_WORDS && Notices.isShell(page))) {
            return rejected(RejectReason.SCRIPT_SHELL, "a shell that a script was to fill");
        }
        PageClaims claims = suspect.claims();
        Teasers teasers = Teasers.of(outline);
        OwnText own = OwnText.of(suspect, teasers);
        Optional<Rejected> stated = Notices.without(suspect, claims)
                .or(() -> Players.in(suspect, claims, suspect.title(), own))
                .or(() -> wall(suspect, visible));
        if (stated.isPresent()) {
            return stated;
        }
        if (Briefs.is(suspect, claims, teasers)) {
            return Optional.empty();
        }
        Fronts all = Fronts.of(outline.pieces);
        return PageKinds.other(suspect, claims, suspect.heading(), own, teasers, all)
                .or(() -> Players.alone(suspect, own))
                .or(() -> front(suspect, claims, all, visible))
                .or(() -> rejected(
                        RejectReason.TOO_SHORT,
                        own.words() + " words of " + suspect.policy().minWords()));
    }

    private static Optional<Rejected> wall(Suspect suspect, int visible) {
        Outline outline = suspect.outline();
        if (LoginWalls.isOn(outline)) {
            return rejected(RejectReason.LOGIN_WALL, "a call to sign in or subscribe and no article");
        }
        if (visible <= 5 * SHORT_PAGE_WORDS && ConsentWalls.isOn(outline, suspect.title())) {
            return rejected(RejectReason.CONSENT_WALL, "a consent dialogue and no article");
        }
        return Optional.empty();
    }

    /** Many linked headlines, or a few and nothing else; below no heading they are what is left around an article. */
    private static Optional<Rejected> front(Suspect suspect, PageClaims claims, Fronts all, int visible) {
        int links = all.links();
        if (claims.describesArticle() && !claims.isHome() && suspect.showsHeadline()) {
            return LoginWalls.isClosed(suspect)
                    ? rejected(RejectReason.LOGIN_WALL, "an article that is closed, and none of it")
                    : Optional.empty();
        }
        boolean linked = linkedWords(suspect.outline().pieces) * 10 >= visible * 6;
        if (links >= FRONT_LINKS || (links >= FEW_FRONT_LINKS && linked)) {
            boolean named = claims.isHome()
                    || suspect.outline().pieces.stream()
                            .anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
            return named || links >= FRONT_LINKS
                    ? rejected(RejectReason.SECTION_FRONT, links + " linked headlines and no text")
                    : rejected(RejectReason.EMPTY, "menus and " + links + " linked headlines around nothing");
        }
        return visible <= 5 * SHORT_PAGE_WORDS && LoginWalls.asksToSignIn(suspect.title() + ' ' + suspect.sample())
                ? rejected(RejectReason.LOGIN_WALL, "a form to sign in or subscribe and no article")
                : Optional.empty();
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
    public static Optional<Rejected> sectionFront(Suspect suspect) {
        Outline outline = suspect.outline();
        ArticleDraft draft = suspect.draft();
        int words = draft.proseWords();
        Fronts all = Fronts.of(outline.pieces);
        if (words >= LONG_TEXT_WORDS && all.links() < FEW_FRONT_LINKS && !isSiteLike(draft)) {
            return Optional.empty();
        }
        PageClaims claims = suspect.claims();
        Teasers teasers = Teasers.of(outline);
        OwnText own = OwnText.of(suspect, teasers);
        boolean home = claims.isHome();
        Optional<Rejected> other = PageKinds.other(suspect, claims, draft.title, own, teasers, all);
        boolean headed = !home && isHeaded(suspect);
        if (other.isPresent() || headed || (claims.describesArticle() && !home)) {
            return other;
        }
        boolean listed = isTeasers(outline, suspect.body(), all, words)
                || isIndex(draft, own.words(), claims, all)
                || (home && own.isLinked(outline));
        return listed
                        && !LoginWalls.isOn(outline)
                        && !ConsentWalls.isVendors(suspect.body().place())
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
        boolean line = words > 0 && draft.blocks.size() <= 2 && Math.max(words, all.longest()) < SHORT_PAGE_WORDS / 2;
        boolean named = Texts.words(draft.title) <= INDEX_TITLE_WORDS && !claims.isDated();
        return line && all.links() >= (named ? FEW_FRONT_LINKS : FRONT_LINKS);
    }

    /** Whether a headline stands above the text: the only one of its level, or one that is the title of the page too. */
    static boolean isHeaded(Suspect suspect) {
        String headline = suspect.draft().title;
        List<Piece> pieces = suspect.outline().pieces;
        boolean shown = pieces.stream()
                .anyMatch(piece -> piece.kind() == Kind.HEADING
                        && piece.linkShare() < 0.5
                        && piece.text().equals(headline));
        return Fronts.hasHeadline(pieces)
                || (shown
                        && Texts.words(headline) > INDEX_TITLE_WORDS
                        && suspect.title().contains(headline));
    }

    /** Terms of use and the like are long: their headlines are looked at, whatever their length. */
    private static boolean isSiteLike(ArticleDraft draft) {
        return Texts.words(draft.title) <= INDEX_TITLE_WORDS;
    }

    private static String title(Document page) {
        return Texts.tidy(Texts.cut(page.title(), MAX_TITLE_CHARS));
    }

    private static int linkedWords(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> (int) (piece.words() * piece.linkShare()))
                .sum();
    }

    private static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }
}
