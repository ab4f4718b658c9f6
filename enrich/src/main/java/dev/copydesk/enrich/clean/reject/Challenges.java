package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks against robots, by their wording and by what their vendors leave in the markup. */
final class Challenges {

    private record Sign(String vendor, Pattern pattern) {}

    private static final List<Sign> CHALLENGES = List.of(
            sign(
                    "Cloudflare",
                    "cf-browser-verification|cf_chl_|challenge-platform|cf-error-details|attention required! \\| cloudflare|performance (?:&|&amp;) security by cloudflare"),
            sign("DataDome", "captcha-delivery\\.com|datadome"),
            sign("PerimeterX", "px-captcha|perimeterx|_pxhd|human security"),
            sign(
                    "Akamai",
                    "errors\\.edgesuite\\.net|akamai|reference #[0-9a-f]{1,3}\\.[0-9a-f]{6,}|sec-if-cpt-container"),
            sign("Imperva", "incapsula|_incap_"),
            sign("AWS WAF", "awswaf|aws-waf"),
            sign("Kasada", "kpsdk|kasada"),
            sign("Anubis", "anubis_version|techaro"),
            sign("DDoS-Guard", "ddos-guard"),
            sign("Qrator", "qrator"),
            sign("Sucuri", "sucuri"),
            sign("F5", "requested url was rejected\\. please consult|_tspd_"),
            sign("Google", "captcha-form"));

    /** What only a check has, wherever it stands. */
    private static final String CHECK =
            "#captcha-form, #anubis_challenge, #px-captcha, #challenge-form, #challenge-error-text, #sec-if-cpt-container";

    /** What checks are made of, and forms to comment too. */
    private static final String PUZZLE =
            "[class*=turnstile], script[src*='challenges.cloudflare.com'], [class*=recaptcha], [class*=h-captcha], iframe[src*=captcha],"
                    + " script[src*=captcha]";

    private static final int LONG_CHECK_WORDS = 400;
    private static final int TITLE_WORDS = 10;

    private static final Pattern CHALLENGE_WORDS = AnyCase.pattern(
            "just a moment|making sure you(?:'|’|&#39;)re not a bot|human verification|confirm you are (?:a )?human|wait while we check your browser|"
                    + "sind sie ein mensch|kein roboter sind|êtes[- ]vous un (?:robot|humain)|no eres un robot|non sei un robot|вы не робот|ロボットではない|"
                    + "checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|^.{0,40}are you a (?:robot|human)\\?|"
                    + "you are not a (?:robot|bot)|unusual (?:traffic|activity)|access (?:to this page has been )?denied|enable javascript and cookies to continue|"
                    + "pardon our interruption|security check|press (?:&|and) hold|complete the captcha|please enable js and disable any ad blocker|"
                    + "attention required|bot detection|request unsuccessful|request rejected|access blocked|you have been blocked|"
                    + "(?:not|non?|não|nicht|kein|geen|niet|nie jest|ikke|inte|nejste|değil) (?:a |an |un |um |ein |een |en )?robot|verificación de seguridad|vérification de sécurité|"
                    + "verifica di sicurezza|controllo di sicurezza|verificação de segurança|kontrola bezpieczeństwa|bezpečnostní kontrola|проверка безопасности|"
                    + "güvenlik kontrolü|التحقق الأمني|kiểm tra bảo mật|pemeriksaan keamanan|requested url was rejected|"
                    + "check(?:ing)? (?:that |if )?you(?:['’]| a)re (?:a )?human|not a bot|проверка браузера|проверяем (?:ваш )?браузер|подтвердите, что вы|"
                    + "підтвердіть, що ви|überprüfung ihre[rs] (?:verbindung|browsers)|sicherheit ihrer verbindung|nur einen moment|sicherheitsüberprüfung|"
                    + "vérification de (?:votre navigateur|sécurité)|vérifi\\p{L}{1,4} que vous êtes|un instant ?(?:…|\\.\\.\\.)|un momento ?(?:…|\\.\\.\\.)|"
                    + "verific\\p{L}{1,5} (?:que|se|di) (?:eres|você|essere|sei|é|è)? ?(?:um |un )?(?:human|uman|ser human)|comprobando (?:su|tu) navegador|"
                    + "even geduld|controleren of u een mens|sprawdzamy|ověřujeme|ett ögonblick|bir dakika|insan olduğunuzu|请稍候|请稍等|人机验证|安全验证|"
                    + "正在(?:检查|验证)|セキュリティ(?:チェック|検証)|잠시만 기다|보안 확인|تحقق من أنك|אנושי|xác minh bạn là|memeriksa (?:browser|peramban)");

    private static final int MARKUP_CHARS = 200_000;
    private static final String UNKNOWN = "vendor unknown";

    private Challenges() {}

    static boolean isWorded(String text) {
        return CHALLENGE_WORDS.matcher(text).find();
    }

    static Optional<Rejected> in(String html, String text, int words) {
        boolean worded = isWorded(text);
        if (!worded && words > Rejections.SHORT_PAGE_WORDS / 4) {
            return Optional.empty();
        }
        String vendor = vendor(html);
        return worded || !vendor.equals(UNKNOWN)
                ? Optional.of(new Rejected(RejectReason.BOT_CHALLENGE, vendor))
                : Optional.empty();
    }

    /** A check that explains itself at length: it is titled as one or holds one, and its page claims no article. */
    static Optional<Rejected> instead(Evidence seen) {
        Suspect suspect = seen.suspect();
        if (seen.claims().describesArticle() || seen.own().words() > LONG_CHECK_WORDS) {
            return Optional.empty();
        }
        boolean titled = isTitle(suspect.title()) || isTitle(suspect.heading());
        return suspect.page().selectFirst(titled ? CHECK + ", " + PUZZLE : CHECK) == null
                ? Optional.empty()
                : Optional.of(new Rejected(
                        RejectReason.BOT_CHALLENGE, vendor(suspect.page().html())));
    }

    private static boolean isTitle(String title) {
        return Texts.words(title) <= TITLE_WORDS && isWorded(title);
    }

    private static String vendor(String html) {
        String markup = Texts.cut(html, MARKUP_CHARS);
        return CHALLENGES.stream()
                .filter(sign -> sign.pattern().matcher(markup).find())
                .map(Sign::vendor)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Sign sign(String vendor, String regex) {
        return new Sign(vendor, AnyCase.pattern(regex));
    }
}
