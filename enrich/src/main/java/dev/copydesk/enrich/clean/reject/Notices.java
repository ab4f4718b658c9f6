package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The wording of what servers show in place of a page: errors, repairs, shells without script, parked domains. */
final class Notices {

    private static final int SAMPLE_CHARS = 600;
    private static final int SHORT_TITLE_WORDS = 10;

    /** Titles and headings of error pages: a status with its name, or a page that is not there. */
    private static final Pattern ERROR_TITLE = pattern(
            "^(?:http |error ?|erreur |fehler |ошибка |errore )*(?:40[0-9]|410|451|50[0-9])\\b(?:\\W{0,3}$|\\W{1,3}(?:-|–|\\||:|error|page|not|forbidden|bad|"
                    + "internal|service|gateway|unavailable|seite|no |pagina|página|страница))|"
                    + "(?:page|site|article|story|file|content|url|that page|requested page)\\b.{0,20}(?:not found|can(?:no|['’])t be found|could ?n[o'’]t be found|"
                    + "(?:does not|doesn['’]t) exist|no longer (?:available|exists)|is unavailable|removed$)|^not found$|nothing (?:was )?found|"
                    + "(?:seite|artikel|inhalt)\\b.{0,20}nicht (?:gefunden|verfügbar)|page (?:est )?introuvable|(?:página|pagina|artículo) no (?:encontrad|existe)|"
                    + "página não encontrada|pagina non trovata|страница не (?:найдена|существует)|сторінку не знайдено|nie znaleziono|strona nie istnieje|"
                    + "niet gevonden|sidan hittades inte|siden (?:ble |blev )?ikke funnet|siden blev ikke fundet|stránka nenalezena|sayfa bulunamadı|"
                    + "halaman tidak ditemukan|không tìm thấy|見つかりません|页面不存在|找不到(?:页面|網頁)|페이지를 찾을 수 없|الصفحة غير موجودة|הדף לא נמצא|"
                    + "database error|^error$|^oops|something went wrong|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|"
                    + "internal server error|temporarily unavailable|(?:under|scheduled|site) maintenance|be (?:right )?back (?:soon|shortly)|"
                    + "unavailable due to legal reasons|wartungsarbeiten|en maintenance|en mantenimiento|технические работы");

    private static final Pattern SHELL = pattern(
            "(?:enable|activate|turn on|requires?|needs?|without) java ?script|java ?script (?:is |seems )?(?:to be )?(?:not available|disabled|required|off)|"
                    + "java ?script (?:aktivieren|einschalten)|activer (?:le )?java ?script|(?:habilit|activ)\\p{L}{1,4} (?:el )?java ?script|"
                    + "abilit\\p{L}{1,4} java ?script|включите java ?script|java ?scriptを有効|启用 ?java ?script|browser (?:is )?not supported|"
                    + "your browser is (?:out of date|outdated|no longer supported|not supported)");

    private static final Pattern PARKED = pattern(
            "(?:this )?domain(?: name)? (?:is|may be|could be) (?:for sale|parked)|buy this domain|domain owner may currently be|parked free|"
                    + "this domain has (?:expired|been registered)|domain (?:steht|ist) zum verkauf|ce (?:nom de )?domaine est à vendre|dominio en venta|"
                    + "домен (?:продаётся|продается)|域名出售|welcome to nginx|apache2? (?:\\w{1,10} )?default page|it works!|default web ?site page|"
                    + "web server is successfully installed|account (?:has been )?suspended");

    private static final Pattern REDIRECT = pattern(
            "^(?:30[1278] )?(?:moved permanently|object moved|document moved|found|redirecting|redirect)|you are being redirected|"
                    + "(?:document|page|object) has moved|weiterleitung|vous allez être redirigé|redirigiendo");

    private Notices() {}

    /** What a page says that has few words, or nothing if it is none of these. */
    static Optional<Rejected> in(Document page, String title, String heading, String text) {
        String said = Texts.cut(title + " | " + text, SAMPLE_CHARS);
        String shown = "\"" + Texts.cut(said, 80) + "\"";
        if (page.selectFirst("meta[http-equiv=refresh][content*=url]") != null || isTitled(REDIRECT, title, heading)) {
            return Optional.of(new Rejected(RejectReason.REDIRECT_STUB, shown));
        }
        if (isTitled(ERROR_TITLE, title, heading)) {
            return Optional.of(new Rejected(RejectReason.ERROR_PAGE, shown));
        }
        if (PARKED.matcher(said).find()) {
            return Optional.of(new Rejected(RejectReason.PARKED_DOMAIN, shown));
        }
        if (SHELL.matcher(said).find()) {
            return Optional.of(new Rejected(RejectReason.SCRIPT_SHELL, shown));
        }
        return Optional.empty();
    }

    /** The shell of an application that says so to browsers without script only. */
    static boolean asksForScript(Document page) {
        return page.selectStream("noscript")
                .limit(20)
                .anyMatch(element ->
                        SHELL.matcher(Texts.of(element, SAMPLE_CHARS)).find());
    }

    static boolean isErrorTitle(String title) {
        return isTitled(ERROR_TITLE, title, "");
    }

    private static boolean isTitled(Pattern words, String title, String heading) {
        return (Texts.words(title) <= SHORT_TITLE_WORDS && words.matcher(title).find())
                || (Texts.words(heading) <= SHORT_TITLE_WORDS
                        && words.matcher(heading).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
