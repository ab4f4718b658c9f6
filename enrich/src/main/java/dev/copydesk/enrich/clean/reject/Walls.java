package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the wording and the elements of consent dialogues and login forms from those of articles. */
public final class Walls {

    /** A dialogue explains itself at length; an article that its template shows in a dialogue is longer still. */
    private static final int LONG_DIALOGUE_WORDS = 600;

    private static final Set<String> DIALOGUE_ROLES = Set.of("dialog", "alertdialog");

    private static final Pattern CONSENT_NAME =
            pattern("(?<!\\p{L})(?:cookies?|consent|gdpr|cmp|onetrust|privacy|datenschutz)(?!\\p{L})");

    private static final Pattern LOGIN_WORDS = pattern(
            "log ?in|sign ?in|subscribe|subscription|create (?:a|an|your) (?:free )?account|register(?: now)?|already a (?:member|subscriber)|"
                    + "to continue reading|anmelden|abonnieren|se connecter|s'abonner|iniciar sesión|suscr[ií]b|password");

    /** How walls speak to the reader; what an article says about forms to sign in does not count. */
    private static final Pattern LOGIN_CALL = pattern(
            "subscribe (?:now|today|to)|subscribers? only|sign in (?:to|with|here)|log ?in (?:to (?:continue|read)|here)|already a (?:member|subscriber)|"
                    + "create (?:a|your) (?:free )?account|to continue reading|jetzt (?:anmelden|abonnieren)|réservé aux abonnés|déjà abonné|"
                    + "inicia sesión|suscríbete|suscriptores|accedi|abbonati|assine|zaloguj|prenumeruj|войдите|подпишитесь|会员|ログイン|有料会員");

    /** What all consent dialogues say, each in its words: cookies, consent, what for, and to whom they speak. */
    private static final List<Pattern> CONSENT_SIGNS = List.of(
            pattern("cookies?\\b|cookie|çerez|evästei|sušenk|クッキー|쿠키|ملفات تعريف الارتباط|עוגיות|device|identifiers"),
            pattern(
                    "\\b(?:accept|agree|consent|permission|manage|preferences|choose|choices?|privacy)|zustimm|einwillig|akzeptier|consent|accept|accord|"
                            + "accett|acconsent|acept|aceit|toestemming|akkoord|samtyck|samtykk|souhlas|zgod[ęyą]|akceptuj|согла[сш]|suostumu|onay|izin|"
                            + "同意|동의|موافق|הסכמ|(?:uses?|using|utili[zs]\\p{L}{1,6}|verwend\\p{L}{1,3}|gebruik\\p{L}{0,2}) (?:i |des |les |las )?cookies?\\b"),
            pattern(
                    "partner|partenair|personnel|socios|parceiros|третьи|personal(?:i[sz]ed)? (?:data|ads|content)|personenbezogen|données|datos|dati|danych|gegevens|"
                            + "advertis|werbung|publicit|anunci|annunci|advertenties|reklam|ads\\b|audience|traffi|develop new services|広告|个人|개인정보"),
            pattern(
                    "\\b(?:we|our|your?)\\b|\\b(?:wir|unsere?|ihre?|sie)\\b|\\b(?:nous|nos|vos|votre|vous)\\b|nosotros|nuestros|\\b(?:su|sus|puede)\\b|"
                            + "utilizziamo|nostri|\\b(?:nós|nossos|seus?|você)\\b|\\b(?:wij|onze|jouw|je|uw)\\b|naszych|Twoi|Szanujemy|\\b(?:vi|våra|vores|din|ditt)\\b|"
                            + "\\b(?:мы|наши|ваш)|当サイト|お客様|我们|您|저희"));

    private Walls() {}

    static boolean asksForConsent(String text) {
        return consentSigns(text) == CONSENT_SIGNS.size();
    }

    private static long consentSigns(String text) {
        return CONSENT_SIGNS.stream().filter(sign -> sign.matcher(text).find()).count();
    }

    static boolean asksToSignIn(String text) {
        return LOGIN_WORDS.matcher(text).find();
    }

    /** A text that is the wording of a wall, where the page claims no article or says little else. */
    public static Optional<Rejected> instead(Document page, Metadata meta, ArticleDraft draft, Box place) {
        boolean described = meta.isDescribedAsArticle();
        int length = draft.words();
        boolean dialogue = !described && length < LONG_DIALOGUE_WORDS && isInDialogue(place);
        if (!dialogue && length >= Rejections.SHORT_PAGE_WORDS) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder(draft.title);
        draft.runningText().forEach(block -> said.append(' ').append(Texts.cut(block.text(), 1_000)));
        String text = said.toString();
        if (!described && consentSigns(text) >= CONSENT_SIGNS.size() - (dialogue ? 1 : 0)) {
            return Optional.of(new Rejected(RejectReason.CONSENT_WALL, "the text is a consent dialogue"));
        }
        Pattern words = described ? LOGIN_CALL : LOGIN_WORDS;
        long asked = words.matcher(text).results().limit(5).count();
        boolean called = LOGIN_CALL.matcher(text).find();
        boolean form = page.selectFirst("input[type=password]") != null;
        return (called && asked >= 2) || (!described && form && asked > 0)
                ? Optional.of(new Rejected(RejectReason.LOGIN_WALL, "the text asks to sign in or subscribe"))
                : Optional.empty();
    }

    /** Within an element that its role or its name makes a dialogue over the page. */
    private static boolean isInDialogue(Box place) {
        for (Box box = place; box != null; box = box.parent) {
            Element element = box.element;
            boolean named = !element.normalName().equals("body")
                    && CONSENT_NAME
                            .matcher(Texts.cut(element.className() + ' ' + element.id(), 300))
                            .find();
            if (named
                    || DIALOGUE_ROLES.contains(element.attr("role"))
                    || element.attr("aria-modal").equals("true")) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
