package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.util.Optional;

/**
 * Text enough, but another's: of a dialogue, a check, a wall, an error, or of the articles that the page links to. What
 * counts is what remains of the chosen text as the page's own.
 */
public final class StandIns {

    /** Nothing that stands in for an article is longer, but for dialogues. */
    private static final int LONG_WORDS = 700;

    private static final int LINE_WORDS = 80;

    private StandIns() {}

    /** What stands in the place of an article. */
    public static Optional<Rejected> instead(Suspect suspect) {
        if (suspect.draft().origins.get(Field.BODY) == FieldOrigin.JSON_LD) {
            return Optional.empty();
        }
        Optional<Rejected> consent = ConsentWalls.instead(suspect);
        if (consent.isPresent() || suspect.draft().words() > LONG_WORDS) {
            return consent;
        }
        PageClaims claims = suspect.claims();
        Teasers teasers = Teasers.of(suspect.outline());
        OwnText own = OwnText.of(suspect, teasers);
        return Challenges.instead(suspect, claims, own)
                .or(() -> Notices.instead(suspect, claims, own))
                .or(() -> LoginWalls.instead(suspect, own))
                .or(() -> Players.in(suspect, claims, suspect.title(), own))
                .or(() -> teasers(suspect, claims, teasers, own));
    }

    /** Where the text is that of the articles which the page links to, and its own is less than an article. */
    private static Optional<Rejected> teasers(Suspect suspect, PageClaims claims, Teasers teasers, OwnText own) {
        if (teasers.items() > 0 && own.words() < suspect.policy().minWords()) {
            return onlyTeasers(suspect, claims, teasers, own);
        }
        if (claims.describesArticle() || claims.isDated() || Rejections.isHeaded(suspect)) {
            return Optional.empty();
        }
        boolean above = teasers.items() > 0 && own.words() < LINE_WORDS && teasers.words() > own.words();
        return above || own.isLinked(suspect.outline())
                ? rejected(RejectReason.SECTION_FRONT, own.words() + " words and " + teasers.items() + " teasers")
                : Optional.empty();
    }

    private static Optional<Rejected> onlyTeasers(Suspect suspect, PageClaims claims, Teasers teasers, OwnText own) {
        if (LoginWalls.isOn(suspect.outline())) {
            return rejected(RejectReason.LOGIN_WALL, "a call to sign in, and teasers");
        }
        if (!claims.describesArticle()) {
            return rejected(RejectReason.SECTION_FRONT, teasers.items() + " teasers");
        }
        boolean brief = Briefs.is(suspect, claims, teasers);
        return brief
                ? Optional.empty()
                : rejected(RejectReason.TOO_SHORT, own.words() + " words, and those of other articles");
    }

    private static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }
}
