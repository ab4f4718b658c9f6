package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Tells pages that stand in the place of an article from articles, by what they say and how little of it. */
public final class Rejections {

    /** Walls and errors are short; an article about one of them is not. */
    static final int SHORT_PAGE_WORDS = 120;

    /** A wall that explains itself, the page around it included. */
    private static final int LONG_PAGE_WORDS = 5 * SHORT_PAGE_WORDS;

    private static final int SHELL_WORDS = 6;

    private Rejections() {}

    /** A page that is a wall, a check or an error, judged before its text is looked for. */
    public static Optional<Rejected> standIn(
            Document page, Landmarks landmarks, String html, Outline outline, URI url) {
        int words = Suspect.visibleWords(outline);
        if (outline.root.mass > SHORT_PAGE_WORDS
                || words > LONG_PAGE_WORDS
                || PageClaims.of(page, landmarks, url).describesArticle()) {
            return Optional.empty();
        }
        String title = Suspect.title(page);
        String sample = Suspect.sample(outline);
        return Challenges.in(html, title + ' ' + sample, words)
                .or(() -> Notices.in(page, title, Suspect.heading(outline), sample));
    }

    /** A page whose text is the teasers of the articles it links to, or that is of another kind than an article. */
    public static Optional<Rejected> sectionFront(Suspect suspect) {
        return SectionFronts.with(suspect);
    }

    /** Why a page without enough text has none; nothing if it is an article all the same, in a sentence or two. */
    public static Optional<Rejected> withoutText(Suspect suspect) {
        Optional<Rejected> nothing = nothing(suspect);
        if (nothing.isPresent()) {
            return nothing;
        }
        Evidence seen = Evidence.of(suspect);
        Optional<Rejected> stated = Notices.without(seen)
                .or(() -> Players.in(seen, suspect.title()))
                .or(() -> wall(suspect));
        if (stated.isPresent() || Briefs.is(seen)) {
            return stated;
        }
        Fronts all = Fronts.of(suspect.outline().pieces);
        return PageKinds.other(seen, suspect.heading(), all)
                .or(() -> Players.alone(seen))
                .or(() -> around(seen, all))
                .or(() -> rejected(
                        RejectReason.TOO_SHORT,
                        seen.own().words() + " words of " + suspect.policy().minWords()));
    }

    /** A page that shows nothing, or nothing before its script has run. */
    private static Optional<Rejected> nothing(Suspect suspect) {
        int visible = suspect.visibleWords();
        if (visible == 0 && !Notices.asksForScript(suspect.page())) {
            return rejected(RejectReason.EMPTY, "no visible text");
        }
        return visible == 0 || (visible <= SHELL_WORDS && Notices.isShell(suspect.page()))
                ? rejected(RejectReason.SCRIPT_SHELL, "a shell that a script was to fill")
                : Optional.empty();
    }

    private static Optional<Rejected> wall(Suspect suspect) {
        Outline outline = suspect.outline();
        if (LoginWalls.isOn(outline)) {
            return rejected(RejectReason.LOGIN_WALL, "a call to sign in or subscribe and no article");
        }
        return suspect.visibleWords() <= LONG_PAGE_WORDS && ConsentWalls.isOn(outline, suspect.title())
                ? rejected(RejectReason.CONSENT_WALL, "a consent dialogue and no article")
                : Optional.empty();
    }

    /** What stands around the place where there is no text: of an article that is claimed, of a front, of a form. */
    private static Optional<Rejected> around(Evidence seen, Fronts all) {
        Suspect suspect = seen.suspect();
        boolean home = seen.claims().isHome();
        if (seen.claims().describesArticle() && !home && suspect.showsHeadline()) {
            return LoginWalls.isClosed(suspect)
                    ? rejected(RejectReason.LOGIN_WALL, "an article that is closed, and none of it")
                    : Optional.empty();
        }
        return SectionFronts.without(suspect, home, all).or(() -> form(suspect));
    }

    private static Optional<Rejected> form(Suspect suspect) {
        return suspect.visibleWords() <= LONG_PAGE_WORDS
                        && LoginWalls.asksToSignIn(suspect.title() + ' ' + suspect.sample())
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

    static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }
}
