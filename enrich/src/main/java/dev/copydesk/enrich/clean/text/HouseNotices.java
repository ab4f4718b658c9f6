package dev.copydesk.enrich.clean.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a site says on its own behalf among the paragraphs of an article: what it stores and asks leave for, what it earns, where
 * its letters can be had, what it asks of its readers, and who helped to make the piece. Whole sentences, so that no template's name is needed to know them.
 */
final class HouseNotices {

    private static final int LONGEST = 1_200;
    private static final int LONGEST_LETTER = 300;
    private static final int LONGEST_CREDIT = 400;
    private static final int LONGEST_CALL = 1_000;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A notice of one kind: one of the words is in every line that the wording is found in. */
    private record Wording(int longest, List<String> words, Keywords signs, Pattern pattern) {

        static Wording of(int longest, List<String> words, String... alternatives) {
            return new Wording(
                    longest, words, Keywords.of(words), Pattern.compile(String.join("|", alternatives), FLAGS));
        }

        boolean isIn(String line) {
            return line.length() <= longest
                    && signs.isIn(line)
                    && pattern.matcher(line).find();
        }
    }

    /** Asks leave to store something, or to show what others keep. */
    private static final Wording CONSENT = Wording.of(
            LONGEST,
            List.of(
                    "cookie",
                    "consent",
                    "ccpa",
                    "personal information",
                    "extern",
                    "drittplattform",
                    "einverstanden",
                    "traceurs",
                    "çerez",
                    "クッキー",
                    "kapsler",
                    "kakor",
                    "bloqué"),
            "\\b(?:we|our partners|this (?:web)?site)(?: and .{2,40})? (?:use|uses|store|stores|place|places)\\b.{0,60}\\bcookies\\b",
            "\\bwhen you visit (?:our|any|this) web ?site.{0,60}\\b(?:store|cookies)\\b",
            "\\b(?:these|targeting|performance|functional|strictly necessary) cookies (?:are|may|allow|enable|help|collect)\\b",
            "\\b(?:opt(?:ing)?[- ]out|sell)\\b.{0,160}\\b(?:under (?:the )?ccpa|your personal information|personal information to third parties)\\b",
            "\\b(?:to (?:view|see|watch|load|show|display) this|this (?:content|video|post|embed|map|graphic) (?:is|was|cannot|can't|could)).{0,160}\\b(?:cookies?|consent)\\b",
            "\\bexterne[nrs]? (?:redaktionelle[nrs]? )?inhalte?s?\\b.{0,240}\\b(?:anzeigen|angezeigt|laden|geladen|ergänzt|klick|einverstanden|zustimm)",
            "\\beinverstanden, dass\\b.{0,80}\\b(?:extern|inhalte)",
            "\\bdaten an drittplattformen\\b",
            "\\b(?:wir|webseite|website|seite) (?:verwenden|verwendet|nutzen|nutzt|setzen|setzt)\\b.{0,40}\\bcookies\\b",
            "\\bpour (?:afficher|voir|visualiser|consulter|accéder à) ce.{0,200}\\b(?:cookies|traceurs)\\b",
            "\\bce (?:contenu|média|site|post|tweet)\\b.{0,80}\\b(?:bloqué|cookies|traceurs)\\b",
            "\\b(?:nous utilisons|utilise) des (?:cookies|traceurs)\\b",
            "\\bpara (?:ver|visualizar|mostrar) este conte(?:nido|údo)\\b.{0,160}\\bcookies\\b",
            "\\b(?:utilizamos|usamos|(?:este )?(?:sitio|site)(?: web)? (?:utiliza|usa))\\b.{0,30}\\bcookies\\b",
            "\\bquesto (?:contenuto|sito)\\b.{0,160}\\bcookies?\\b|\\butilizziamo\\b.{0,30}\\bcookies?\\b",
            "\\b(?:wij|we|site) gebruik(?:en|t)\\b.{0,30}\\bcookies\\b|\\b(?:deze|dit) (?:inhoud|content|video|bericht)\\b.{0,120}\\bcookies\\b",
            "\\b(?:używamy|używa|korzystamy|korzysta)\\b.{0,30}\\bcookies?\\b",
            "(?:мы используем|сайт использует).{0,30}cookie",
            "\\b(?:bruker|bruger|anvender|använder)\\b.{0,30}\\b(?:cookies|informasjonskapsler|kakor)\\b",
            "\\bçerez(?:ler(?:i)?)? kullan",
            "(?:クッキー|cookie)を(?:使用|利用)");

    /** Says that the site is paid for what its readers buy. */
    private static final Wording EARNINGS = Wording.of(
            LONGEST,
            List.of(
                    "commission",
                    "compensation",
                    "affiliat",
                    "affilié",
                    "amazon",
                    "provision",
                    "comisión",
                    "commissi",
                    "afiliad"),
            "\\bwe (?:may|might|can|could|will)?\\b ?(?:also )?(?:earn|receive|get|make|collect)\\b.{0,60}\\b(?:commissions?|compensation|affiliate (?:fee|revenue|income))\\b",
            "\\b(?:may|might|can|could|will) (?:also )?(?:earn|receive|get|collect)\\b.{0,60}\\b(?:commissions?|compensation)\\b.{0,80}\\b(?:links?|you (?:buy|click|purchase))\\b",
            "\\bwe (?:may|might|can|could) earn (?:revenue|money)\\b.{0,120}\\baffiliate",
            "\\b(?:contains?|includes?|uses?|through|via|our) affiliate links?\\b|\\bas an amazon associate\\b",
            "\\baffiliate-?links?\\b|\\bals amazon-partner\\b|\\bwir\\b.{0,60}\\bprovision\\b|\\bprovision\\b.{0,60}\\bwir\\b",
            "\\bliens? affiliés?\\b|\\b(?:nous|lien|liens|achat)\\b.{0,120}\\b(?:percevoir|toucher|recevoir) une (?:petite )?commission\\b",
            "\\benlaces? de afiliad|\\b(?:podemos|podríamos|enlaces?|compras?)\\b.{0,120}\\b(?:recibir|llevarnos|obtener) una (?:pequeña )?comisión\\b",
            "\\blink di affiliazione\\b|\\b(?:potremmo|possiamo|link|acquisti)\\b.{0,120}\\b(?:ricevere|guadagnare) una (?:piccola )?commissione\\b",
            "\\bontvangen (?:wij|we)\\b.{0,40}\\bcommissie\\b");

    /** Offers a letter by mail. */
    private static final Wording LETTERS = Wording.of(
            LONGEST_LETTER,
            List.of(
                    "newsletter",
                    "inbox",
                    "letterbox",
                    "sign up here",
                    "lettre d",
                    "boletín",
                    "nieuwsbrief",
                    "nyhetsbrev"),
            "\\b(?:sign(?:ing)? up|subscribe)\\b.{0,100}\\b(?:newsletters?|inbox)\\b|\\bnewsletters?\\b.{0,80}\\b(?:sign up|subscribe)\\b",
            "\\b(?:delivered|straight|direct|directly|right|sent)\\b.{0,30}\\b(?:to|in|into|through) your (?:e?-?mail )?(?:inbox|letterbox)\\b",
            "\\bnewsletters?\\b.{0,120}\\bget it delivered\\b|\\b(?:alerts|updates)\\b.{0,120}\\bsign up here\\b",
            "\\bnewsletters?\\b.{0,80}\\b(?:anmelden|abonnieren|bestellen|hier entlang)\\b|\\bnewsletters?\\b.{0,200}\\bzur anmeldung\\b|\\b(?:abonnieren|melden|bestellen) sie\\b.{0,80}\\bnewsletter\\b",
            "\\b(?:inscrivez-vous|abonnez-vous|recevez)\\b.{0,100}\\b(?:newsletter|lettre d['’]information)",
            "\\b(?:suscríbete|apúntate|suscríbase|recibe|reciba)\\b.{0,80}\\b(?:newsletter|boletín)",
            "\\biscriviti\\b.{0,60}\\bnewsletter\\b|\\b(?:inscreva-se|assine|receba)\\b.{0,80}\\bnewsletters?\\b",
            "\\b(?:schrijf|meld) (?:je|u)\\b.{0,80}\\bnieuwsbrief\\b|\\b(?:meld deg på|anmäl dig till|tilmeld dig)\\b.{0,60}\\b(?:nyhetsbrev|nyhedsbrev)");

    /** Who else had a hand in it. */
    private static final Wording HANDS = Wording.of(
            LONGEST_CREDIT,
            List.of(
                    "contribut",
                    "additional reporting",
                    "produced by",
                    "edited by",
                    "reported by",
                    "mixed by",
                    "produced for",
                    "edited for",
                    "reported for",
                    "mixed for",
                    "dité par",
                    "digé par"),
            "\\bcontributed (?:reporting )?(?:to|for) this (?:\\w{2,12} )?(?:report|story|article|piece|post|dispatch)\\b.{0,30}$",
            "\\bcontributed reporting\\b.{0,60}$",
            "^\\W{0,3}(?:with )?additional reporting\\b",
            "^this (?:\\w{2,12} )?(?:episode|interview|segment|story|piece|report|article) was (?:\\w{2,12} )?(?:produced|edited|reported|mixed)(?:,? and \\w{4,12})? (?:by|for)\\b",
            "^\\W{0,3}(?:rédigé|édité) par\\b");

    /** Where the writer can be reached; nothing in a line without an address or a number. */
    private static final Wording ADDRESSES = Wording.of(
            LONGEST_CREDIT,
            List.of("follow ", "mail ", "reach", "contact"),
            "\\byou can e-?mail .{2,60} at \\S{1,60}@",
            "\\b(?:(?:can|may) be reached|e-?mail (?:him|her|them|us)|reach (?:him|her|them|us)|contact (?:him|her|them|.{2,40})) (?:at|on|via|by)\\b.{0,80}(?:@|\\d{3}[-. ]\\d{3,4})",
            "^\\W{0,3}(?:follow|e-?mail) [^.!?]{2,60}@\\w+");

    /** Asks the readers to do something for the house. */
    private static final Wording CALLS = Wording.of(
            LONGEST_CALL,
            List.of(
                    "podcast",
                    "like this",
                    "liked this",
                    "enjoy",
                    "gefallen",
                    "unterstützen",
                    "follow me",
                    "follow us",
                    "get in touch",
                    "live blog",
                    "liveblog",
                    "why you can trust",
                    "tell us what"),
            "\\bwherever you (?:get|find|listen to) (?:your )?podcasts\\b",
            "\\b(?:like|liked|enjoy|enjoyed|enjoying) (?:this|our) (?:story|article|piece|post|content|report)\\s?\\?",
            "\\b(?:artikel|beitrag|text) gefallen\\?|\\bjetzt (?:spenden|unterstützen)\\W{0,3}$",
            "\\bfollow (?:me|us) on (?:social media|twitter|x\\b|facebook|instagram|linkedin|youtube|tiktok|threads)",
            "(?:^|[.!?] )get in touch (?:at|by|via|with (?:me|us|our))\\b.{0,80}@",
            "\\bthis live ?blog (?:has|is) (?:now )?(?:ended|closed|over)\\b",
            "^why you can trust .{2,40} (?:we|our)\\b",
            "^tell us what you think\\W{0,3}$");

    /** Nearly no line has any of the words. */
    private static final Keywords SIGNS = Keywords.of(Stream.of(CONSENT, EARNINGS, LETTERS, HANDS, ADDRESSES, CALLS)
            .flatMap(wording -> wording.words().stream())
            .toList());

    private static final String QUOTATION_MARKS = "\"“”„«»「」";

    private HouseNotices() {}

    /** Whether a line speaks for the site that shows it and not for the newsroom. */
    static boolean isNotice(String line) {
        return SIGNS.isIn(line)
                && (LETTERS.isIn(line)
                        || HANDS.isIn(line)
                        || (mayHoldAddress(line) && ADDRESSES.isIn(line))
                        || ((CONSENT.isIn(line) || EARNINGS.isIn(line) || CALLS.isIn(line)) && !quotes(line)));
    }

    private static boolean mayHoldAddress(String line) {
        return line.chars().anyMatch(c -> c == '@' || Character.isDigit(c));
    }

    /** A newsroom that writes about cookies and commissions quotes what others say of them. */
    private static boolean quotes(String line) {
        return line.chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
    }
}
