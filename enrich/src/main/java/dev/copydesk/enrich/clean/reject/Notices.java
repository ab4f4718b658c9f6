package dev.copydesk.enrich.clean.reject;

import static dev.copydesk.enrich.clean.reject.Rejections.rejected;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The wording of what servers show in place of a page: errors, repairs, shells without script, parked domains. */
final class Notices {

    private static final int SAMPLE_CHARS = 600;
    private static final int SHORT_TITLE_WORDS = 10;
    private static final int SHORT_TITLE_CHARS = 50;
    private static final int SHOWN_PIECES = 30;
    private static final int QUOTED_CHARS = 80;
    private static final int GONE_WORDS = 80;
    private static final int LONG_ERROR_WORDS = 200;

    private static final Set<String> ERROR_CLASS =
            Set.of("error404", "error-404", "page-404", "error-page", "not-found", "http-404");

    private static final Pattern SHELL = AnyCase.pattern(
            "(?:enable|activate|turn on|requires?|needs?|without) java ?script|java ?script (?:is |seems )?(?:to be )?(?:not available|disabled|required|off)|"
                    + "java ?script (?:aktivieren|einschalten)|activer (?:le )?java ?script|(?:habilit|activ)\\p{L}{1,4} (?:el )?java ?script|"
                    + "abilit\\p{L}{1,4} java ?script|включите java ?script|java ?scriptを有効|启用 ?java ?script|browser (?:is )?not supported|"
                    + "your browser is (?:out of date|outdated|no longer supported|not supported)");

    private static final String ROOT =
            "body > #root, body > #app, body > #__next, body > #__nuxt, body > app-root, body > [ng-version]";

    private static final Pattern PARKED = AnyCase.pattern(
            "(?:this )?domain(?: name)? (?:is|may be|could be) (?:for sale|parked)|buy this domain|domain owner may currently be|parked free|"
                    + "this domain has (?:expired|been registered)|domain (?:steht|ist) zum verkauf|ce (?:nom de )?domaine est à vendre|dominio en venta|"
                    + "домен (?:продаётся|продается)|域名出售|welcome to nginx|apache2? (?:\\w{1,10} )?default page|it works!|default web ?site page|"
                    + "web server is successfully installed|account (?:has been )?suspended");

    private static final Pattern REDIRECT = AnyCase.pattern(
            "^(?:30[1278] )?(?:moved permanently|object moved|document moved|found|redirecting|redirect)|you are being redirected|"
                    + "(?:document|page|object) has moved|weiterleitung|vous allez être redirigé|redirigiendo");

    private Notices() {}

    /** What a page says that has few words, or nothing if it is none of these. */
    static Optional<Rejected> in(Document page, String title, String heading, String text) {
        String said = Texts.cut(title + " | " + text, SAMPLE_CHARS);
        String shown = quoted(said);
        if (page.selectFirst("meta[http-equiv=refresh][content*=url]") != null || isTitled(REDIRECT, title, heading)) {
            return rejected(RejectReason.REDIRECT_STUB, shown);
        }
        if (isTitled(ErrorWords.TITLE, title, heading)) {
            return rejected(RejectReason.ERROR_PAGE, shown);
        }
        if (PARKED.matcher(said).find()) {
            return rejected(RejectReason.PARKED_DOMAIN, shown);
        }
        return SHELL.matcher(said).find() ? rejected(RejectReason.SCRIPT_SHELL, shown) : Optional.empty();
    }

    /** An error, at whatever length it excuses itself and whatever it shows in place of what was asked for. */
    static Optional<Rejected> instead(Evidence seen) {
        PageClaims claims = seen.claims();
        OwnText own = seen.own();
        String title = seen.suspect().title();
        String heading = seen.suspect().heading();
        boolean one = isErrorTitle(title) || isErrorTitle(heading) || claims.hasBodyClass(ERROR_CLASS);
        boolean both = isErrorTitle(heading) && (isErrorTitle(title) || claims.hasBodyClass(ERROR_CLASS));
        boolean titled = !claims.describesArticle()
                && own.words() <= LONG_ERROR_WORDS
                && (own.words() <= GONE_WORDS ? one : both);
        return titled || (own.words() <= GONE_WORDS && say(own.pieces(), ErrorWords.REMOVED))
                ? rejected(RejectReason.ERROR_PAGE, quoted(title + " | " + heading))
                : Optional.empty();
    }

    /** An error on a page without a text. */
    static Optional<Rejected> without(Evidence seen) {
        Suspect suspect = seen.suspect();
        List<Piece> prose = suspect.outline().pieces.stream()
                .filter(piece -> piece.linkShare() < 0.5 && !ConsentWalls.isVendors(piece.box()))
                .toList();
        boolean titled = isErrorTitle(suspect.title())
                || prose.stream()
                        .filter(piece -> piece.kind() == Kind.HEADING)
                        .limit(1)
                        .anyMatch(piece -> isErrorTitle(piece.text()));
        boolean said = say(prose, ErrorWords.FAILURE) || say(prose, ErrorWords.REMOVED);
        return said || titled || seen.claims().hasBodyClass(ERROR_CLASS)
                ? rejected(RejectReason.ERROR_PAGE, quoted(suspect.title()))
                : Optional.empty();
    }

    private static boolean say(List<Piece> pieces, Pattern words) {
        return pieces.stream()
                .limit(SHOWN_PIECES)
                .anyMatch(piece ->
                        words.matcher(Texts.cut(piece.text(), SAMPLE_CHARS)).find());
    }

    private static String quoted(String text) {
        return "\"" + Texts.cut(text, QUOTED_CHARS) + "\"";
    }

    /** The shell of an application: it has the root that a script fills, or asks browsers without script for one. */
    static boolean isShell(Document page) {
        return page.selectFirst(ROOT) != null || asksForScript(page);
    }

    static boolean asksForScript(Document page) {
        return page.selectStream("noscript")
                .limit(20)
                .anyMatch(element ->
                        SHELL.matcher(Texts.of(element, SAMPLE_CHARS)).find());
    }

    static boolean isErrorTitle(String title) {
        return isTitled(ErrorWords.TITLE, title, "");
    }

    private static boolean isTitled(Pattern words, String title, String heading) {
        return isTitled(words, title) || isTitled(words, heading);
    }

    private static boolean isTitled(Pattern words, String title) {
        boolean brief = Texts.words(title) <= SHORT_TITLE_WORDS || title.length() <= SHORT_TITLE_CHARS;
        return brief && words.matcher(title).find();
    }
}
