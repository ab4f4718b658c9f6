package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.text.Texts;
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

    private static final Pattern CONSENT_WORDS = pattern(
            "cookies?\\b.{0,200}\\b(?:accept|agree|consent|partners|manage|preferences)|(?:accept|agree|consent)\\b.{0,200}\\bcookies?|"
                    + "we (?:value|care about) your privacy|before you continue|zustimm|einwilligung|datenschutz|we and our \\d* ?partners|"
                    + "nos \\d* ?partenaires|nuestros \\d* ?socios|nossos \\d* ?parceiros");

    private Walls() {}

    static boolean asksForConsent(String text) {
        return CONSENT_WORDS.matcher(text).find();
    }

    static boolean asksToSignIn(String text) {
        return LOGIN_WORDS.matcher(text).find();
    }

    /** A text that is the wording of a wall, where the page claims no article or says little else. */
    public static Optional<Rejected> instead(Document page, Metadata meta, ArticleDraft draft, Box place) {
        boolean described = meta.isDescribedAsArticle();
        int words = draft.words();
        boolean dialogue = !described && words < LONG_DIALOGUE_WORDS && isInDialogue(place);
        if (!dialogue && words >= Rejections.SHORT_PAGE_WORDS) {
            return Optional.empty();
        }
        StringBuilder said = new StringBuilder(draft.title);
        draft.blocks.forEach(block -> said.append(' ').append(Texts.cut(block.text(), 1_000)));
        String text = said.toString();
        if (!described && asksForConsent(text)) {
            return Optional.of(new Rejected(RejectReason.CONSENT_WALL, "the text is a consent dialogue"));
        }
        long asked = LOGIN_WORDS.matcher(text).results().limit(5).count();
        boolean form = page.selectFirst("input[type=password]") != null;
        return asked >= (described ? 3 : 2) || (!described && form && asked > 0)
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
