package dev.copydesk.enrich.clean.reject;

import static dev.copydesk.enrich.clean.reject.Rejections.rejected;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;

/** Tells pages that lead to articles from articles, where they do not say so: by their links, and by what stands between. */
final class SectionFronts {

    private static final int LINKS = 15;
    private static final int FEW_LINKS = 6;
    private static final int LONG_TEXT_WORDS = 300;
    private static final int INDEX_TITLE_WORDS = 3;

    private SectionFronts() {}

    /** A page whose text is the teasers of the articles it links to, or that is of another kind than an article. */
    static Optional<Rejected> with(Suspect suspect) {
        ArticleDraft draft = suspect.draft();
        Fronts all = Fronts.of(suspect.outline().pieces);
        if (draft.proseWords() >= LONG_TEXT_WORDS && all.links() < FEW_LINKS && !isSiteLike(draft)) {
            return Optional.empty();
        }
        Evidence seen = Evidence.of(suspect);
        PageClaims claims = seen.claims();
        Optional<Rejected> other = PageKinds.other(seen, draft.title, all);
        boolean home = claims.isHome();
        boolean headed = !home && isHeaded(suspect);
        if (other.isPresent() || headed || (claims.describesArticle() && !home)) {
            return other;
        }
        boolean listed = isTeasers(suspect, all)
                || isIndex(seen, all)
                || (home && seen.own().isLinked(suspect.outline()));
        return listed
                        && !LoginWalls.isOn(suspect.outline())
                        && !ConsentWalls.isVendors(suspect.body().place())
                ? rejected(RejectReason.SECTION_FRONT, all.links() + " linked headlines, " + all.teasers() + " teasers")
                : Optional.empty();
    }

    /** Many linked headlines without a text, or a few and nothing else; below no heading they are what is left around an article. */
    static Optional<Rejected> without(Suspect suspect, boolean home, Fronts all) {
        int links = all.links();
        boolean linked = linkedWords(suspect.outline().pieces) * 10 >= suspect.visibleWords() * 6;
        if (links < LINKS && (links < FEW_LINKS || !linked)) {
            return Optional.empty();
        }
        return home || links >= LINKS || suspect.isTitled()
                ? rejected(RejectReason.SECTION_FRONT, links + " linked headlines and no text")
                : rejected(RejectReason.EMPTY, "menus and " + links + " linked headlines around nothing");
    }

    /** Whether the text is spread over the teasers of a list, or is one of them. */
    private static boolean isTeasers(Suspect suspect, Fronts all) {
        BodyChoice body = suspect.body();
        List<Piece> around = suspect.outline().pieces.subList(body.place().first, body.place().end);
        return Fronts.of(around, body.pieces()).isTeasers()
                || (all.isTeasers() && all.longest() >= suspect.draft().proseWords());
    }

    /** Whether the text is a line or two above a list of links. */
    private static boolean isIndex(Evidence seen, Fronts all) {
        ArticleDraft draft = seen.suspect().draft();
        int words = seen.own().words();
        boolean line = words > 0
                && draft.blocks.size() <= 2
                && Math.max(words, all.longest()) < Rejections.SHORT_PAGE_WORDS / 2;
        boolean named = isSiteLike(draft) && !seen.claims().isDated();
        return line && all.links() >= (named ? FEW_LINKS : LINKS);
    }

    /** Whether a headline stands above the text: the only one of its level, or one that is the title of the page too. */
    static boolean isHeaded(Suspect suspect) {
        String headline = suspect.draft().title;
        List<Piece> pieces = suspect.outline().pieces;
        boolean shown = pieces.stream()
                .anyMatch(piece -> piece.kind() == Kind.HEADING
                        && piece.linkShare() < 0.5
                        && piece.text().equals(headline));
        return Fronts.hasHeadline(pieces)
                || (shown
                        && Texts.words(headline) > INDEX_TITLE_WORDS
                        && suspect.title().contains(headline));
    }

    /** Under a name rather than a headline, as terms of use are: those are looked at whatever their length. */
    private static boolean isSiteLike(ArticleDraft draft) {
        return Texts.words(draft.title) <= INDEX_TITLE_WORDS;
    }

    private static int linkedWords(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> (int) (piece.words() * piece.linkShare()))
                .sum();
    }
}
