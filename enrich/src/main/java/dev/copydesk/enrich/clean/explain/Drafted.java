package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * A body and what was made of it. Pieces are told apart by identity: the same words may stand twice on a page.
 *
 * @param chosen all pieces of the choice
 * @param body what is left of them without the standfirst and the headline
 */
record Drafted(BodyChoice choice, Optional<Piece> standfirst, Set<Piece> chosen, Set<Piece> body, ArticleDraft draft) {

    static Drafted of(BodyChoice choice, Optional<Piece> standfirst, Collection<Piece> body, ArticleDraft draft) {
        return new Drafted(choice, standfirst, identities(choice.pieces()), identities(body), draft);
    }

    /** Where the text was read in the end. */
    FieldOrigin origin() {
        return draft.origins.getOrDefault(Field.BODY, choice.origin());
    }

    boolean isRuled() {
        return choice.origin() == FieldOrigin.SITE_RULE;
    }

    boolean isAt(int piece) {
        return choice.place().first <= piece && piece < choice.place().end;
    }

    private static Set<Piece> identities(Collection<Piece> pieces) {
        Set<Piece> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(pieces);
        return identities;
    }
}
