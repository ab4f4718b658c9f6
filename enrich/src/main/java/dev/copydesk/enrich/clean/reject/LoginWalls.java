package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells forms to sign in and offers of a subscription from what is left of an article above them. */
final class LoginWalls {

    private static final int MAX_PIECES = 5_000;
    private static final int MAX_LINE_CHARS = 1_000;
    private static final int CALL_WORDS = 40;
    private static final int AFTER_WORDS = 30;
    private static final int BUTTON_WORDS = 4;
    private static final int PRICE_WORDS = 12;
    private static final int OFFER_WORDS = 700;
    private static final int TITLE_WORDS = 10;

    private static final Pattern WORDS = AnyCase.pattern(
            "log ?in|sign ?in|subscribe|subscription|create (?:a|an|your) (?:free )?account|register(?: now)?|already a (?:member|subscriber)|"
                    + "to continue reading|anmelden|abonnieren|se connecter|s'abonner|iniciar sesión|suscr[ií]b|password");

    /** How walls speak to the reader; what an article says about forms to sign in does not count. */
    private static final Pattern CALL = AnyCase.pattern(
            "subscribe (?:now|today|to)|subscribers? only|(?:for|to) subscribers|subscriber exclusive|"
                    + "sign in (?:to (?:continue|read|access|view|see|unlock)|with|here)|log ?in (?:to (?:continue|read)|here)|already (?:a|have an?) (?:member|subscri|account)|create (?:a|your) (?:free )?account|"
                    + "to (?:continue|keep) reading|(?:continue|keep) reading (?:for|with)|reached your (?:\\p{L}{1,9} )?(?:article )?limit|register to read|"
                    + "jetzt (?:anmelden|abonnieren|registrieren)|nur für abonnent|bereits (?:abonnent|registriert)|noch kein konto|weiter ?zu ?lesen|"
                    + "an, um (?:diesen|den) artikel|réservée? aux abonnés|déjà abonné|pour lire la suite|(?:connectez|identifiez|abonnez)-vous pour|"
                    + "inicia sesión (?:para|o )|suscríbete|suscriptores|para seguir leyendo|exclusivo para assinantes|já é assinante|continuar lendo|assine (?:para|já|agora)|"
                    + "accedi (?:per|o )|abbonati per|riservat[oa] agli abbonati|già abbonato|per continuare a leggere|alleen voor abonnees|verder te lezen|"
                    + "al abonnee|zaloguj się,? (?:aby|by|i )|mam konto|dla (?:prenumeratorów|subskrybentów)|kup (?:dostęp|prenumeratę)|för att läsa|redan prenumerant|"
                    + "låst artikel|(?:for|å|at) (?:å )?lese videre|allerede abonnent|kun for abonnenter|vain tilaajille|lukeaksesi|"
                    + "součástí předplatného|pro předplatitele|odemk(?:něte|nout)|pre predplatiteľov|előfizetőknek|pentru abonați|войдите,? (?:чтобы|или)|подпишитесь, чтобы|"
                    + "по подписке|доступ\\p{L}{1,3} (?:только )?подписчикам|оформите подписку|только для подписчиков|увійдіть,? (?:щоб|або)|для передплатників|abonelere özel|giriş yap(?:ın|arak|manız)|για συνδρομητές|συνδεθείτε (?:για|ή)|للمشتركين|"
                    + "سجل الدخول|למנויים|להמשך קריאה|सदस्यता लें|会员专|登录后|訂戶|ログイン(?:して|すると|が必要)|会員限定|有料会員|유료회원|로그인 ?(?:후|하|이 필요)|đăng nhập để|khusus pelanggan|เข้าสู่ระบบเพื่อ");

    private static final Pattern OFFER_TITLE = AnyCase.pattern(
            "subscri(?:be|ption)|membership|abonn(?:ieren|ement|ez|eren)|suscr[ií]|assin(?:e|atura)|abbon(?:ati|amenti)|prenumer|předplatné|подпис|передплат|"
                    + "購読|订阅|구독");

    private static final Pattern PRICE = AnyCase.pattern(
            "(?:[$€£¥₹₽₺]|\\b(?:usd|eur|gbp|chf|kr|rs)\\.?) ?\\d|\\d ?(?:[$€£₽₺]|eur|kr\\b|zł|kč|ft\\b|lei\\b|руб|грн|円|元|원)");

    private LoginWalls() {}

    /** A text that asks to sign in, with less than an article above it. */
    static Optional<Rejected> instead(Evidence seen) {
        Suspect suspect = seen.suspect();
        boolean described = suspect.meta().isDescribedAsArticle();
        if (!described && isOffer(seen)) {
            return rejected("an offer with its prices");
        }
        if (suspect.draft().words() >= Rejections.SHORT_PAGE_WORDS) {
            return Optional.empty();
        }
        String said = suspect.said();
        long asked = (described ? CALL : WORDS).matcher(said).results().limit(5).count();
        boolean called = CALL.matcher(said).find();
        if ((called && asked >= 2) || (!described && asked > 0 && hasForm(suspect))) {
            return rejected("the text asks to sign in or subscribe");
        }
        if (isPlans(seen)) {
            return rejected("plans and their prices beside the call to subscribe");
        }
        return isLine(seen) ? rejected("a line, and the call to sign in or subscribe") : Optional.empty();
    }

    /** Whether a closed page shows prices on their own, hardly more, and in one place with them the call to pay one. */
    private static boolean isPlans(Evidence seen) {
        Suspect suspect = seen.suspect();
        List<Piece> plans = prices(seen.own().pieces(), PRICE_WORDS).toList();
        Box place = suspect.body().place();
        int rest = seen.own().words() - plans.stream().mapToInt(Piece::words).sum();
        return plans.size() >= 2
                && isMarked(suspect)
                && rest < suspect.policy().minWords()
                && suspect.outline().pieces.subList(place.first, place.end).stream()
                        .anyMatch(LoginWalls::calls);
    }

    private static boolean hasForm(Suspect suspect) {
        return suspect.page().selectFirst("input[type=password]") != null;
    }

    /** Whether a call follows the text so soon that the text is no article, and little follows the call. */
    private static boolean isLine(Evidence seen) {
        List<Piece> chosen = seen.own().pieces();
        if (chosen.isEmpty()) {
            return false;
        }
        List<Piece> pieces = seen.suspect().outline().pieces;
        int words = 0;
        for (int i = pieces.indexOf(chosen.getFirst()); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (calls(piece)) {
                return seen.own().words() - words < AFTER_WORDS;
            }
            words += piece.kind() != Kind.HEADING && chosen.contains(piece) ? piece.words() : 0;
            if (words >= seen.suspect().policy().minWords()) {
                return false;
            }
        }
        return false;
    }

    /** Whether a page without a text speaks to its reader as walls do. */
    static boolean isOn(Outline outline) {
        return outline.pieces.stream()
                .limit(MAX_PIECES)
                .filter(piece -> !ConsentWalls.isVendors(piece.box()))
                .anyMatch(LoginWalls::calls);
    }

    /** Whether a page that claims an article and has none of its text is closed, by what it declares or by a price. */
    static boolean isClosed(Suspect suspect) {
        return isMarked(suspect)
                || prices(suspect.outline().pieces, CALL_WORDS).findAny().isPresent();
    }

    /** Declared closed, or with an element that is named a wall. */
    private static boolean isMarked(Suspect suspect) {
        return Paywalls.isDeclaredClosed(suspect.landmarks())
                || !suspect.landmarks().walls.isEmpty();
    }

    private static Stream<Piece> prices(List<Piece> pieces, int words) {
        return pieces.stream()
                .limit(MAX_PIECES)
                .filter(piece -> isLine(piece, words) && piece.linkShare() < 0.5)
                .filter(piece -> PRICE.matcher(piece.text()).find());
    }

    static boolean asksToSignIn(String text) {
        return WORDS.matcher(text).find();
    }

    private static boolean calls(Piece piece) {
        boolean menu = piece.isButton() && piece.words() < BUTTON_WORDS;
        return !menu && isLine(piece, CALL_WORDS) && CALL.matcher(piece.text()).find();
    }

    /** Of few words, and of no word as long as a page. */
    private static boolean isLine(Piece piece, int words) {
        return piece.words() <= words && piece.text().length() <= MAX_LINE_CHARS;
    }

    /** A page at the address or under the title of an offer, on which two prices stand on their own. */
    private static boolean isOffer(Evidence seen) {
        Suspect suspect = seen.suspect();
        String title = suspect.title();
        boolean titled =
                Texts.words(title) <= TITLE_WORDS && OFFER_TITLE.matcher(title).find();
        return suspect.draft().words() < OFFER_WORDS
                && (titled || seen.claims().endsIn(KindWords.OFFER_PATH))
                && prices(suspect.outline().pieces, PRICE_WORDS).limit(2).count() == 2;
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(RejectReason.LOGIN_WALL, detail));
    }
}
