package dev.copydesk.enrich.clean.reject;

import java.util.regex.Pattern;

/** How pages say, in the languages of the web, that there is nothing at their address, or nothing any more. */
final class ErrorWords {

    /** Titles and headings of error pages: a status with its name, or a page that is not there. */
    static final Pattern TITLE = AnyCase.pattern(
            "^(?:http |error ?|erreur |fehler |ошибка |errore )*(?:40[0-9]|410|451|50[0-9])\\b(?:\\W{0,3}$|\\W{1,3}(?:-|–|\\||:|error|page|not|forbidden|bad|"
                    + "internal|service|gateway|unavailable|seite|no |pagina|página|страница))|"
                    + "(?:page|site|article|story|file|content|url|that page|requested page)\\b.{0,20}(?:not found|can(?:no|['’])t be found|could ?n[o'’]t be found|"
                    + "(?:does not|doesn['’]t) exist|no longer (?:available|exists)|is unavailable|removed$)|^not found$|nothing (?:was )?found|"
                    + "(?:seite|artikel|beitrag|inhalt)\\b.{0,20}nicht (?:mehr )?(?:gefunden|verfügbar|online|abrufbar)|page (?:est )?introuvable|(?:página|pagina|artículo) no (?:encontrad|existe)|"
                    + "página não encontrada|pagina non trovata|страница не (?:найдена|существует)|сторінку не знайдено|nie znaleziono|strona nie istnieje|"
                    + "(?:σελίδα|άρθρο).{0,20}δεν (?:βρέθηκε|υπάρχει)|contenu (?:indisponible|introuvable)|n['’](?:est plus disponible|existe plus)|"
                    + "(?:página|contenido|artigo|conteúdo) (?:no|não) (?:está )?(?:disponible|disponível)|contenuto non (?:disponibile|trovato)|"
                    + "раздел не найден|ничего не найдено|(?:صفحه|مطلب).{0,20}یافت نشد|पेज नहीं मिला|पृष्ठ नहीं मिला|ไม่พบหน้า|nu a fost găsită|"
                    + "oldal nem található|sivua ei löyt|страницата не е намерена|stranica nije pronađena|haijapatikana|haukupatikana|"
                    + "^(?:error|fehler|erreur|errore|erro|ошибка|помилка|błąd|chyba|hata|fel|feil|fejl|virhe|σφάλμα|خطأ|خطا|שגיאה|エラー|错误|錯誤|오류|lỗi)(?: \\W|\\W?$)|"
                    + "error (?:al establecer|en la base|de (?:conexión|base))|erreur (?:lors|de connexion)|datenbankfehler|ошибка базы данных|"
                    + "(?:can[’']?t|cannot|could ?n[’']t) (?:seem to )?(?:find|locate) (?:the|that|this|your) (?:page|story|article)|link is broken|"
                    + "পাওয়া যায়নি|εν βρέθηκε|sidan (?:kunde inte hittas|finns inte)|n[’']est plus en ligne|stran ni (?:bila )?najdena|puslapis nerastas|lapa nav atrasta|"
                    + "lehte ei leitud|không tồn tại|"
                    + "niet gevonden|sidan hittades inte|siden (?:ble |blev )?ikke funnet|siden blev ikke fundet|stránka nenalezena|sayfa bulunamadı|"
                    + "halaman tidak ditemukan|không tìm thấy|見つかりません|页面不存在|找不到(?:页面|網頁)|페이지를 찾을 수 없|الصفحة غير موجودة|הדף לא נמצא|"
                    + "database error|^error$|^oops|something went wrong|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|"
                    + "internal server error|temporarily unavailable|(?:under|scheduled|site) maintenance|be (?:right )?back (?:soon|shortly)|"
                    + "unavailable due to legal reasons|wartungsarbeiten|en maintenance|en mantenimiento|технические работы");

    /** What stands in an article's template once the article is gone, or where it may not be shown. */
    static final Pattern REMOVED = AnyCase.pattern(
            "^(?:sorry,? )?(?:(?:this|the) (?:requested )?(?:article|story|page|content|item|post|video|report)|we['’]re sorry.{0,60})"
                    + ".{0,30}(?:removed|withdrawn|deleted|taken down|unpublished|no longer available|not available|unavailable|does not exist|expired)|"
                    + "^we have (?:taken down|removed|withdrawn|deleted) this|(?:link|address) (?:that )?you (?:followed|clicked|entered).{0,20}(?:broken|expired|wrong)|"
                    + "^sidan du (?:letar|söker).{0,20}(?:finns inte|har)|^(?:cet article|ce contenu|cette page).{0,12}(?:plus en ligne|dépublié)|"
                    + "(?:not|no longer) available in your (?:country|region|location|area)|^(?:the )?(?:page|story|article) you (?:are|were|requested).{0,40}"
                    + "(?:moved|removed|deleted|not|no longer)|^(?:leider.{0,12} )?(?:diese[rs]?|d(?:ie|er|en|as) (?:von ihnen )?(?:gewünschte|aufgerufene|angeforderte|gesuchte)) "
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
    static final Pattern FAILURE = AnyCase.pattern(
            "sql(?:query)?exception|mysql (?:query )?error|fatal error: |stack trace:|uncaught (?:exception|error)|traceback \\(most recent|"
                    + "error establishing a database connection|server has gone away");

    private ErrorWords() {}
}
