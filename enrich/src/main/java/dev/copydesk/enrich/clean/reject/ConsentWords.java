package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.text.Keywords;
import java.util.List;
import java.util.regex.Pattern;

/** What consent dialogues say, in the languages of the web, and how those who make them name their elements. */
final class ConsentWords {

    /** How the makers of consent dialogues name their elements; no article stands in one of these. */
    static final Keywords VENDOR_NAMES = keywords("""
            onetrust | optanon | didomi | sp_message | usercentrics | cybot | cookiebot | qc-cmp | cmpbox | cmpwrapper
            fc-consent | fc-dialog | truste- | truste_ | trustarc | iubenda-cs | klaro | cookie-law-info | cli-bar
            cc-window | borlabs-cookie | borlabscookie | cmplz | tarteaucitron | cookieconsent | cookie-consent
            cky-consent | osano-cm | axeptio | moove_gdpr | ketch-consent | shopify-pc__ | termly- | civic-uk- | civicuk-
            ccc-module | sourcepoint | consentmanager
            """);

    /** What is stored, in the words of those who ask. */
    static final Keywords COOKIES = keywords("""
            cookie | traceurs | traqueurs | çerez | evästei | sušenk | クッキー | 쿠키 | ملفات تعريف الارتباط | עוגיות | device
            identifiers | informationen gespeichert | gerätekennungen | almacenar información | файлы куки
            """);

    /** How templates name the elements of their dialogues; articles about data protection stand in elements that are named alike. */
    static final Pattern CONSENT_NAME = AnyCase.pattern(
            "(?<!\\p{L})(?:cookies?|consent|gdpr|rodo|lgpd|cmp|onetrust|privacy|datenschutz)(?!\\p{L})");

    /** What else all consent dialogues say, each in its words: consent, what for, and to whom they speak. */
    static final List<Pattern> SIGNS = List.of(
            AnyCase.pattern(
                    "\\b(?:accept|agree|consent|permission|manage|preferences|choose|choices?|privacy)|zustimm|einwillig|akzeptier|consent|accept|accord|"
                            + "accett|acconsent|acept|aceit|toestemming|akkoord|samtyck|samtykk|souhlas|zgod[ęyą]|akceptuj|согла[сш]|suostumu|onay|izin|"
                            + "同意|동의|موافق|הסכמ|αποδεχ|συγκατάθεσ|hyväksy|suostum|hozzájárul|elfogad|acord|prihod|погодж|згод|съглас|chấp nhận|đồng ý|ยินยอม|सहमति|رضایت|(?:uses?|using|utili[zs]\\p{L}{1,6}|verwend\\p{L}{1,3}|gebruik\\p{L}{0,2}) (?:i |des |les |las )?cookies?\\b"),
            AnyCase.pattern(
                    "partner|partenair|personnel|socios|parceiros|третьи|personal(?:i[sz]ed)? (?:data|ads|content)|personenbezogen|données|datos|dati|danych|gegevens|"
                            + "advertis|werbung|publicit|anunci|annunci|advertenties|reklam|ads\\b|audience|traffi|develop new services|広告|个人|개인정보|διαφημ|συνεργάτ|mainok|kumppan|hirdet|partneri|publicitate|реклам|партн[её]|quảng cáo|โฆษณา|विज्ञापन|إعلانات|פרסומ|تبلیغات"),
            AnyCase.pattern(
                    "\\b(?:we|our|your?)\\b|\\b(?:wir|unsere?|ihre?|sie)\\b|\\b(?:nous|nos|vos|votre|vous)\\b|nosotros|nuestros|\\b(?:su|sus|puede)\\b|"
                            + "utilizziamo|nostri|\\b(?:nós|nossos|seus?|você)\\b|\\b(?:wij|onze|jouw|je|uw)\\b|naszych|Twoi|Szanujemy|\\b(?:vi|våra|vores|din|ditt)\\b|"
                            + "(?<!\\p{L})(?:мы|наши|ваш)|当サイト|お客様|我们|您|저희|(?<!\\p{L})(?:εμείς|μας|σας|mi |az ön|noi|dumneavoastră|ми |ваш|chúng tôi|bạn|เรา|हम|आप|نحن|אנו|ما )"));

    /** The wording of the choices that such a dialogue gives. */
    static final Pattern CHOICE = AnyCase.pattern(
            "accept|agree|allow|reject|refuse|decline|manage|options|settings|preferences|akzeptier|ablehn|zustimm|einstellung|accepte|refuser|paramétr|"
                    + "acept|rechaz|configur|accett|rifiut|personalizz|akkoord|weiger|toestaan|instell|akceptuj|odrzu|ustawie|zgadzam|godkänn|avvisa|samtyck|"
                    + "anpassa|godta|accepter|afvis|hyväksy|hylkää|přijm|odmítn|souhlas|elfogad|elutasít|aceit|rejeit|recus|принять|соглас|отклон|настро|"
                    + "прийняти|погодж|відхил|kabul|reddet|setuju|tolak|αποδοχ|απόρριψ|同意|拒否|拒绝|接受|동의|거부|موافق|رفض|قبول");

    private ConsentWords() {}

    private static Keywords keywords(String list) {
        return Keywords.of(List.of(list.strip().split("\\s*[|\n]\\s*", -1)));
    }
}
