package dev.copydesk.enrich.clean.reject;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words, in lower case, by which addresses, titles and body classes say that a page is of another kind than an article. */
final class KindWords {

    /** Segments of the addresses of searches. */
    static final Set<String> SEARCH_PATH = words("""
            search suche suchen recherche rechercher buscar busca busqueda ricerca cerca zoeken szukaj wyszukaj
            poisk sok søk sog haku hledat vyhledavani arama ara cari tim-kiem
            """);

    /** Names of the parameters that carry what is searched for. */
    static final Set<String> SEARCH_QUERY = words("""
            s q query search keyword keywords suchbegriff wd search_query searchterm
            """);

    /** Classes that publishing systems give the body of a page of results. */
    static final Set<String> SEARCH_CLASS = words("""
            search search-results search-no-results page-search
            """);

    /** What pages of results say of themselves in their titles. */
    static final Pattern SEARCH_TITLE = AnyCase.pattern(
            "search results|you searched for|results for [“\"]|suchergebnis|treffer für|résultats? (?:de|pour)|resultados? (?:de|para)|"
                    + "risultati (?:della|di|per)|zoekresultaten|wyniki wyszukiwania|результаты поиска|αποτελέσματα αναζήτησης|arama sonuç|"
                    + "hasil pencarian|kết quả tìm kiếm|sökresultat|søgeresultat|søkeresultat|hakutulokset|výsledky (?:vyhledávání|hledání)|"
                    + "検索結果|搜索结果|搜尋結果|검색 ?결과|نتائج البحث|نتایج جستجو|תוצאות חיפוש|खोज परिणाम|ผลการค้นหา");

    /** Segments above the names of authors. */
    static final Set<String> PROFILE_PATH = words("""
            author authors autor autoren autorin autores auteur auteurs autore autori profile profil profiles
            staff journalist journalists reporter reporters contributor contributors columnist columnists avtor
            forfatter skribent skribenter kirjoittaja penulis tac-gia yazar yazarlar autorzy redaktor redaktorzy
            redakteure novinari novinar toimittajat toimittaja kirjoittajat journalister reportrar skribenti ujsagirok
            redakteur redacteur journaliste journalistes periodista periodistas giornalista giornalisti avtory szerzo
            """);

    /** Segments above the names of subjects, and those of lists of articles. */
    static final Set<String> COLLECTION_PATH = words("""
            tag tags topic topics thema themen tema temas sujet sujets category categories kategorie categoria
            rubrik rubrique section sections archive archives archiv newsletters forum forums
            agenda calendar kalender kalendar calendario calendrier kalendarz events termine veranstaltungen
            """);

    /** Segments above the names of subjects alone: no article is at home there. */
    static final Set<String> TOPIC_PATH = words("""
            tag tags topic topics thema themen themenseite tema temas sujet sujets dossier dossiers category categories
            kategorie categoria categorie kategori kategoria etiqueta etiquetas etiket onderwerp konu emne topik
            """);

    /** Classes that publishing systems give the body of a list of articles. */
    static final Set<String> COLLECTION_CLASS = words("""
            archive category tag taxonomy tax-topic page-taxonomy-term post-type-archive
            """);

    /** Last segments of pages about the site itself. */
    static final Set<String> SITE_PATH = words("""
            about about-us aboutus contact contact-us contacts contactus imprint impressum kontakt terms
            terms-of-use terms-of-service terms-and-conditions tos agb privacy privacy-policy datenschutz
            datenschutzerklaerung cookie-policy cookies legal legal-notice mentions-legales aviso-legal
            note-legali politica-de-privacidad qui-sommes-nous a-propos chi-siamo ueber-uns quienes-somos o-nas
            advertise advertise-with-us advertising mediadaten newsletters newsletter masthead accessibility
            help faq
            """);

    /** Whole headlines of pages about the site itself. */
    static final Set<String> SITE_TITLE = titles("""
            about | about us | about this site | contact | contact us | contacts | legal notice
            terms | terms of use | terms of service | terms and conditions | terms & conditions
            privacy | privacy policy | privacy notice | cookie policy | accessibility statement
            newsletters | our newsletters | advertise with us
            imprint | impressum | kontakt | agb | datenschutz | datenschutzerklärung | über uns
            mentions légales | qui sommes-nous | qui sommes-nous ? | à propos
            aviso legal | política de privacidad | quiénes somos
            note legali | chi siamo
            o nas | polityka prywatności
            о нас | контакты | политика конфиденциальности
            künye | hakkımızda | gizlilik politikası
            会社概要 | お問い合わせ | プライバシーポリシー
            关于我们 | 联系我们
            회사소개
            من نحن | اتصل بنا | سياسة الخصوصية
            """);

    /** Segments of the addresses of films, and below of recordings and of pictures. */
    static final Set<String> VIDEO_PATH = words("""
            video videos watch mediathek live-tv livestream tv vidéo vídeo vídeos
            """);

    static final Set<String> AUDIO_PATH = words("""
            podcast podcasts audio radio episode episodes
            """);

    static final Set<String> PICTURE_PATH = words("""
            gallery galleries photos pictures fotos bilder fotostrecke bildergalerie diaporama galeria
            fotogalerie slideshow photo-gallery
            """);

    /** Last segments of the addresses of what a publisher sells to its readers. */
    static final Set<String> OFFER_PATH = words("""
            subscribe subscription subscriptions abo abos abonnement abonnements abonnieren abonnez-vous suscribete
            suscripcion suscripciones assine assinatura abbonati abbonamenti abonneren prenumerera prenumerata
            predplatne offer offers plans pricing membership join
            """);

    private KindWords() {}

    private static Set<String> words(String list) {
        return split(list, "\\s+");
    }

    private static Set<String> titles(String list) {
        return split(list, " \\| |\n");
    }

    private static Set<String> split(String list, String border) {
        return Arrays.stream(list.strip().split(border, -1)).collect(Collectors.toUnmodifiableSet());
    }
}
