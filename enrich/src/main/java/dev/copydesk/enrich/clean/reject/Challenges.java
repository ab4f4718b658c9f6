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
            sign("Anubis", "anubis_version|techaro"));

    private static final Pattern CHALLENGE_WORDS = pattern(
            "just a moment|making sure you(?:'|’|&#39;)re not a bot|human verification|confirm you are (?:a )?human|wait while we check your browser|"
                    + "sind sie ein mensch|kein roboter sind|êtes[- ]vous un (?:robot|humain)|no eres un robot|non sei un robot|вы не робот|ロボットではない|"
                    + "checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|^.{0,40}are you a (?:robot|human)\\?|"
                    + "you are not a (?:robot|bot)|unusual (?:traffic|activity)|access (?:to this page has been )?denied|enable javascript and cookies to continue|"
                    + "pardon our interruption|security check|press (?:&|and) hold|complete the captcha|please enable js and disable any ad blocker|"
                    + "attention required|bot detection|request unsuccessful");

    private Challenges() {}

    static boolean isWorded(String text) {
        return CHALLENGE_WORDS.matcher(text).find();
    }

    static Optional<Rejected> in(String html, String text, int words) {
        boolean worded = isWorded(text);
        if (!worded && words > Rejections.SHORT_PAGE_WORDS / 4) {
            return Optional.empty();
        }
        String markup = Texts.cut(html, 200_000);
        for (Sign sign : CHALLENGES) {
            if (sign.pattern().matcher(markup).find()) {
                return Optional.of(new Rejected(RejectReason.BOT_CHALLENGE, sign.vendor()));
            }
        }
        return worded ? Optional.of(new Rejected(RejectReason.BOT_CHALLENGE, "vendor unknown")) : Optional.empty();
    }

    private static Sign sign(String vendor, String regex) {
        return new Sign(vendor, pattern(regex));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
