package dev.copydesk.enrich.clean.reject;

import static dev.copydesk.enrich.clean.reject.Rejections.rejected;

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
        Evidence seen = Evidence.of(suspect);
        return Challenges.instead(seen)
                .or(() -> Notices.instead(seen))
                .or(() -> LoginWalls.instead(seen))
                .or(() -> Players.in(seen, suspect.title()))
                .or(() -> teasers(seen));
    }

    /** Where the text is that of the articles which the page links to, and its own is less than an article. */
    private static Optional<Rejected> teasers(Evidence seen) {
        Suspect suspect = seen.suspect();
        PageClaims claims = seen.claims();
        int own = seen.own().words();
        int items = seen.teasers().items();
        if (items > 0 && own < suspect.policy().minWords()) {
            return onlyTeasers(seen);
        }
        if (claims.describesArticle() || claims.isDated() || SectionFronts.isHeaded(suspect)) {
            return Optional.empty();
        }
        boolean above = items > 0 && own < LINE_WORDS && seen.teasers().words() > own;
        return above || seen.own().isLinked(suspect.outline())
                ? rejected(RejectReason.SECTION_FRONT, own + " words and " + items + " teasers")
                : Optional.empty();
    }

    private static Optional<Rejected> onlyTeasers(Evidence seen) {
        if (LoginWalls.isOn(seen.suspect().outline())) {
            return rejected(RejectReason.LOGIN_WALL, "a call to sign in, and teasers");
        }
        if (!seen.claims().describesArticle()) {
            return rejected(RejectReason.SECTION_FRONT, seen.teasers().items() + " teasers");
        }
        return Briefs.is(seen)
                ? Optional.empty()
                : rejected(RejectReason.TOO_SHORT, seen.own().words() + " words, and those of other articles");
    }
}
