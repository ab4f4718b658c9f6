package dev.copydesk.enrich.clean.reject;

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
    private static final int SHOWN_PIECES = 30;

    /** Titles and headings of error pages: a status with its name, or a page that is not there. */
    private static final Pattern ERROR_TITLE = pattern(
            "^(?:http |error ?|erreur |fehler |ошибка |errore )*(?:40[0-9]|410|451|50[0-9])\\b(?:\\W{0,3}$|\\W{1,3}(?:-|–|\\||:|error|page|not|forbidden|bad|"
                    + "internal|service|gateway|unavailable|seite|no |pagina|página|страница))|"
                    + "(?:page|site|article|story|file|content|url|that page|requested page)\\b.{0,20}(?:not found|can(?:no|['’])t be found|could ?n[o'’]t be found|"
                    + "(?:does not|doesn['’]t) exist|no longer (?:available|exists)|is unavailable|removed$)|^not found$|nothing (?:was )?found|"
                    + "(?:seite|artikel|inhalt)\\b.{0,20}nicht (?:gefunden|verfügbar)|page (?:est )?introuvable|(?:página|pagina|artículo) no (?:encontrad|existe)|"
                    + "página não encontrada|pagina non trovata|страница не (?:найдена|существует)|сторінку не знайдено|nie znaleziono|strona nie istnieje|"
                    + "(?:σελίδα|άρθρο).{0,20}δεν (?:βρέθηκε|υπάρχει)|contenu (?:indisponible|introuvable)|n['’](?:est plus disponible|existe plus)|"
                    + "(?:página|contenido|artigo|conteúdo) (?:no|não) (?:está )?(?:disponible|disponível)|contenuto non (?:disponibile|trovato)|"
                    + "раздел не найден|ничего не найдено|(?:صفحه|مطلب).{0,20}یافت نشد|पेज नहीं मिला|पृष्ठ नहीं मिला|ไม่พบหน้า|nu a fost găsită|"
                    + "oldal nem található|sivua ei löyt|страницата не е намерена|stranica nije pronađena|haijapatikana|haukupatikana|"
                    + "^(?:error|fehler|erreur|errore|erro|ошибка|помилка|błąd|chyba|hata|fel|feil|fejl|virhe|σφάλμα|خطأ|خطا|שגיאה|エラー|错误|錯誤|오류|lỗi)(?: \\W|\\W?$)|"
                    + "error (?:al establecer|en la base|de (?:conexión|base))|erreur (?:lors|de connexion)|datenbankfehler|ошибка базы данных|"
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

    private static final String ROOT =
            "body > #root, body > #app, body > #__next, body > #__nuxt, body > app-root, body > [ng-version]";

    private static final Pattern PARKED = pattern(
            "(?:this )?domain(?: name)? (?:is|may be|could be) (?:for sale|parked)|buy this domain|domain owner may currently be|parked free|"
                    + "this domain has (?:expired|been registered)|domain (?:steht|ist) zum verkauf|ce (?:nom de )?domaine est à vendre|dominio en venta|"
                    + "домен (?:продаётся|продается)|域名出售|welcome to nginx|apache2? (?:\\w{1,10} )?default page|it works!|default web ?site page|"
                    + "web server is successfully installed|account (?:has been )?suspended");

    private static final Pattern REDIRECT = pattern(
            "^(?:30[1278] )?(?:moved permanently|object moved|document moved|found|redirecting|redirect)|you are being redirected|"
                    + "(?:document|page|object) has moved|weiterleitung|vous allez être redirigé|redirigiendo");

    private Notices() {}

    /** What stands in an article's template once the article is gone, or where it may not be shown. */
    private static final Pattern REMOVED = pattern(
            "^(?:sorry,? )?(?:(?:this|the) (?:requested )?(?:article|story|page|content|item|post|video|report)|we['’]re sorry.{0,60})"
                    + ".{0,30}(?:removed|withdrawn|deleted|taken down|unpublished|no longer available|not available|unavailable|does not exist|expired)|"
                    + "(?:not|no longer) available in your (?:country|region|location|area)|^(?:the )?(?:page|story|article) you (?:are|were|requested).{0,40}"
                    + "(?:moved|removed|deleted|not|no longer)|^(?:leider.{0,12} )?(?:diese[rs]?|die (?:von ihnen )?gewünschte|de[rn] gewünschte) "
                    + "(?:artikel|beitrag|seite|inhalt|meldung|text|video).{0,50}(?:entfernt|gelöscht|nicht mehr|zurückgezogen|nicht verfügbar|depubliziert)|"
                    + "^(?:cet article|cette (?:page|dépêche|vidéo)|ce contenu|l['’]article).{0,40}(?:plus disponible|pas disponible|supprimé|retiré|n['’]existe)|"
                    + "^(?:este (?:artículo|contenido|artigo|conteúdo)|esta (?:noticia|página|notícia|matéria)).{0,40}(?:ya no|eliminad|retirad|no está|removid|excluíd|"
                    + "não está)|^quest[oa] (?:articolo|contenuto|pagina|notizia).{0,40}(?:rimoss|eliminat|cancellat|ritirat|disponibile|non esiste)|"
                    + "^(?:dit artikel|deze pagina|dit bericht).{0,40}(?:verwijderd|beschikbaar|bestaat niet)|^de(?:n här|nna|nne|tte) (?:artikel|sida|side).{0,40}"
                    + "(?:bort|finns inte|fjernet|slettet|ikke)|^(?:ten artykuł|ta strona).{0,40}(?:usunięt|nie jest|nie istnieje)|"
                    + "^t(?:ento článek|ato stránka).{0,40}(?:smazán|odstraněn|stažen|není|neexistuje)|^(?:эта|этот|данн\\p{L}{2}|запр\\p{L}{2,9}) "
                    + "(?:страница|статья|материал|публикация|новость).{0,40}(?:удал|снят|не найден|не существует|недоступ)|^(?:ця|цей|цю) "
                    + "(?:сторінк|статт|матеріал).{0,40}(?:видален|не існує|недоступ)|^(?:το άρθρο|η σελίδα) (?:αυτ|που).{0,40}(?:διαγραφεί|μετακινηθεί|δεν)|"
                    + "^(?:bu (?:sayfa|haber|içerik)|aradığınız).{0,40}(?:kaldırıl|bulunama|silin|mevcut değil|yayında değil)|"
                    + "^(?:هذا|هذه|عذرا).{0,40}(?:غير متاح|غير متوفر|غير موجود|حذف)|^(?:תוכן זה|הדף|כתבה זו|העמוד).{0,30}(?:אינו זמין|לא נמצא|הוסר|אינו קיים)|"
                    + "^(?:این|متاسفانه).{0,40}(?:یافت نشد|وجود ندارد|حذف شده|در دسترس نیست)|^यह .{0,40}(?:उपलब्ध नहीं|हटा)|"
                    + "^(?:この|お探しの|ご指定の).{0,30}(?:見つかりません|削除|終了|存在しません|ありません)|^(?:抱歉.{0,4})?(?:该|此|您访问的).{0,14}(?:不存在|删除|下线|不可用)|"
                    + "^(?:이|해당|요청하신) .{0,20}(?:찾을 수 없|삭제|존재하지)|^(?:bài viết|trang|nội dung) này.{0,30}(?:không|xóa|gỡ)|"
                    + "^(?:halaman|artikel|konten|berita) (?:ini|yang).{0,40}(?:tidak|dihapus)|^(?:acest articol|această pagină).{0,40}(?:șters|eliminat|nu)");

    /** What databases and programs say when they fail. */
    private static final Pattern FAILURE = pattern(
            "sql(?:query)?exception|mysql (?:query )?error|fatal error: |stack trace:|uncaught (?:exception|error)|traceback \\(most recent|"
                    + "error establishing a database connection|server has gone away");

    private static final int GONE_WORDS = 80;
    private static final int LONG_ERROR_WORDS = 200;
    private static final Set<String> ERROR_CLASS =
            Set.of("error404", "error-404", "page-404", "error-page", "not-found", "http-404");

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

    /** An error, at whatever length it excuses itself and whatever it shows in place of what was asked for. */
    static Optional<Rejected> instead(Suspect suspect, PageClaims claims, OwnText own) {
        String title = suspect.title();
        String heading = suspect.heading();
        boolean one = isErrorTitle(title) || isErrorTitle(heading) || claims.hasBodyClass(ERROR_CLASS);
        boolean both = isErrorTitle(heading) && (isErrorTitle(title) || claims.hasBodyClass(ERROR_CLASS));
        boolean titled = !claims.describesArticle()
                && own.words() <= LONG_ERROR_WORDS
                && (own.words() <= GONE_WORDS ? one : both);
        return titled || (own.words() <= GONE_WORDS && isGone(own.pieces()))
                ? Optional.of(
                        new Rejected(RejectReason.ERROR_PAGE, "\"" + Texts.cut(title + " | " + heading, 80) + "\""))
                : Optional.empty();
    }

    /** An error on a page without a text. */
    static Optional<Rejected> without(Suspect suspect, PageClaims claims) {
        List<Piece> prose = suspect.outline().pieces.stream()
                .filter(piece -> piece.linkShare() < 0.5 && !ConsentWalls.isVendors(piece.box()))
                .toList();
        boolean failed = prose.stream()
                .limit(SHOWN_PIECES)
                .anyMatch(piece ->
                        FAILURE.matcher(Texts.cut(piece.text(), SAMPLE_CHARS)).find());
        boolean titled = isErrorTitle(suspect.title())
                || prose.stream()
                        .filter(piece -> piece.kind() == Kind.HEADING)
                        .limit(1)
                        .anyMatch(piece -> isErrorTitle(piece.text()));
        return failed || titled || claims.hasBodyClass(ERROR_CLASS) || isGone(prose)
                ? Optional.of(new Rejected(RejectReason.ERROR_PAGE, "\"" + Texts.cut(suspect.title(), 80) + "\""))
                : Optional.empty();
    }

    private static boolean isGone(List<Piece> pieces) {
        return pieces.stream()
                .limit(SHOWN_PIECES)
                .anyMatch(piece ->
                        REMOVED.matcher(Texts.cut(piece.text(), SAMPLE_CHARS)).find());
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
