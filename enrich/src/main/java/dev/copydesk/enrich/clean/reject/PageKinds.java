package dev.copydesk.enrich.clean.reject;

import static dev.copydesk.enrich.clean.reject.Rejections.rejected;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Pages of other kinds than an article, told by what they claim to be together with how little they say. A claim alone
 * never decides: templates claim what they like.
 */
final class PageKinds {

    private static final int FEW_WORDS = 150;
    private static final int RUN_WORDS = 100;
    private static final int CAPTION_WORDS = 80;
    private static final int LINE_WORDS = 40;
    private static final int INTRODUCTION_WORDS = 400;
    private static final int LINKS = 3;
    private static final int CELLS = 40;
    private static final int SEARCH_TITLE_WORDS = 24;

    private final Evidence seen;
    private final PageClaims claims;
    private final String headline;
    private final String titles;
    private final int words;
    private final int links;
    private final boolean little;

    private PageKinds(Evidence seen, String headline, Fronts fronts) {
        this.seen = seen;
        this.headline = headline;
        claims = seen.claims();
        words = seen.own().words();
        links = fronts.links();
        little = fronts.longest() < RUN_WORDS && (links >= LINKS || words < FEW_WORDS);
        String title = Texts.tidy(Texts.cut(seen.suspect().page().title(), 500));
        titles = Texts.cut(headline + " | " + title, 600);
    }

    /**
     * The kind of a page, where it is no article.
     *
     * @param fronts the make of the whole page
     */
    static Optional<Rejected> other(Evidence seen, String headline, Fronts fronts) {
        PageKinds kinds = new PageKinds(seen, headline, fronts);
        Optional<Rejected> introduction = kinds.introduction();
        return introduction.isPresent() || seen.claims().describesArticle()
                ? introduction
                : kinds.list().or(kinds::media).or(kinds::thing);
    }

    /** Words on an author or a subject, and teasers below: the address tells so, whatever the template claims to be. */
    private Optional<Rejected> introduction() {
        int items = seen.teasers().items();
        boolean described = claims.describesArticle() && claims.isOfArticleType();
        if (words >= INTRODUCTION_WORDS || items < LINKS || described) {
            return Optional.empty();
        }
        if (isProfile()) {
            return rejected(RejectReason.PROFILE_PAGE, "an author above " + items + " teasers");
        }
        return items > LINKS && seen.teasers().words() * 2 > words && isTopic()
                ? rejected(RejectReason.SECTION_FRONT, words + " words above " + items + " teasers")
                : Optional.empty();
    }

    private Optional<Rejected> list() {
        if (isSearch()) {
            return rejected(RejectReason.SEARCH_RESULT, "a search, " + links + " linked headlines");
        }
        if (little && isProfile()) {
            return rejected(RejectReason.PROFILE_PAGE, "an author and " + links + " linked headlines");
        }
        if (little && links >= LINKS && isCollection()) {
            return rejected(RejectReason.SECTION_FRONT, "a collection of " + links + " linked headlines");
        }
        return isAboutSite()
                ? rejected(RejectReason.SITE_PAGE, "about the site: " + Texts.cut(titles, 80))
                : Optional.empty();
    }

    private Optional<Rejected> media() {
        return Players.in(seen, titles).or(() -> Players.pictures(seen));
    }

    private Optional<Rejected> thing() {
        if (words < 2 * FEW_WORDS && isProduct()) {
            return rejected(RejectReason.PRODUCT_PAGE, "something to buy");
        }
        return words < LINE_WORDS && isTable(seen.suspect().outline())
                ? rejected(RejectReason.DATA_TABLE, "figures in cells and " + words + " words")
                : Optional.empty();
    }

    private boolean isSearch() {
        boolean addressed = claims.isUnder(KindWords.SEARCH_PATH)
                || (claims.path().size() <= 1 && claims.query().stream().anyMatch(KindWords.SEARCH_QUERY::contains));
        boolean titled = KindWords.SEARCH_TITLE.matcher(titles).find() && Texts.words(titles) <= SEARCH_TITLE_WORDS;
        return claims.isOfType("searchresultspage")
                || claims.hasBodyClass(KindWords.SEARCH_CLASS)
                || (titled && (links >= LINKS || words < CAPTION_WORDS))
                || (addressed && (links >= LINKS || words < LINE_WORDS));
    }

    private boolean isProfile() {
        return claims.isOfType("profilepage")
                || claims.hasBodyClass(Set.of("author"))
                || isNamedUnder(KindWords.PROFILE_PATH);
    }

    private boolean isCollection() {
        return claims.isOfType("collectionpage")
                || claims.hasBodyClass(KindWords.COLLECTION_CLASS)
                || isNamedUnder(KindWords.COLLECTION_PATH);
    }

    /** Archives and sections are also where articles live: those are named by their headlines, or have the make of one. */
    private boolean isNamedUnder(Set<String> segments) {
        return claims.isDirectlyUnder(segments) && !claims.isHeadlined() && !isStory();
    }

    /** Whether a text under a headline outweighs what the page says of others. */
    private boolean isStory() {
        Suspect suspect = seen.suspect();
        return words >= suspect.policy().minWords()
                && words > seen.teasers().words()
                && SectionFronts.isHeaded(suspect);
    }

    private boolean isTopic() {
        boolean addressed = isNamedUnder(KindWords.TOPIC_PATH) && !claims.isDated();
        return !claims.isOfArticleType()
                && (addressed || claims.isOfType("collectionpage") || claims.hasBodyClass(KindWords.COLLECTION_CLASS));
    }

    private boolean isAboutSite() {
        return claims.endsIn(KindWords.SITE_PATH)
                || claims.isOfType("aboutpage", "contactpage")
                || KindWords.SITE_TITLE.contains(headline.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isProduct() {
        return claims.ogType().startsWith("product")
                || claims.hasBodyClass(Set.of("single-product"))
                || (claims.isOfType("product") && !claims.isOfType("newsarticle", "recipe"));
    }

    private static boolean isTable(Outline outline) {
        return outline.pieces.stream()
                        .filter(piece -> piece.kind() == Kind.CELL && piece.linkShare() < 0.5 && hasDigit(piece.text()))
                        .limit(CELLS)
                        .count()
                == CELLS;
    }

    private static boolean hasDigit(String text) {
        return Texts.cut(text, 40).chars().anyMatch(Character::isDigit);
    }
}
