package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Pages of other kinds than an article, told by what they claim to be together with how little they say. A claim alone
 * never decides: templates claim what they like.
 */
final class PageKinds {

    private static final int FEW_WORDS = 150;
    private static final int RUN_WORDS = 100;
    private static final int CAPTION_WORDS = 80;
    private static final int LINKS = 3;
    private static final int INTRODUCTION_WORDS = 400;
    private static final int CELLS = 40;
    private static final int TITLE_WORDS = 8;

    private PageKinds() {}

    /**
     * The kind of a page that describes no article, where it is another one.
     *
     * @param text what the page has of its own
     * @param fronts the make of the whole page
     */
    static Optional<Rejected> other(
            Suspect suspect, PageClaims claims, String headline, OwnText text, Teasers teasers, Fronts fronts) {
        Document page = suspect.page();
        Outline outline = suspect.outline();
        int words = text.words();
        boolean introduces = words < INTRODUCTION_WORDS && teasers.items() >= LINKS && !isDescribed(claims);
        if (introduces && isProfile(claims)) {
            return rejected(RejectReason.PROFILE_PAGE, "an author above " + teasers.items() + " teasers");
        }
        if (introduces && isTopic(claims, teasers, words)) {
            return rejected(RejectReason.SECTION_FRONT, words + " words above " + teasers.items() + " teasers");
        }
        if (claims.describesArticle()) {
            return Optional.empty();
        }
        int links = fronts.links();
        boolean little = fronts.longest() < RUN_WORDS && (links >= LINKS || words < FEW_WORDS);
        String title = Texts.cut(headline + " | " + Texts.tidy(Texts.cut(page.title(), 500)), 600);
        if (isSearch(claims, title, words, links)) {
            return rejected(RejectReason.SEARCH_RESULT, "a search, " + links + " linked headlines");
        }
        if (little && isProfile(claims)) {
            return rejected(RejectReason.PROFILE_PAGE, "an author and " + links + " linked headlines");
        }
        if (little && links >= LINKS && isCollection(claims)) {
            return rejected(RejectReason.SECTION_FRONT, "a collection of " + links + " linked headlines");
        }
        if (isAboutSite(claims, headline)) {
            return rejected(RejectReason.SITE_PAGE, "about the site: " + Texts.cut(title, 80));
        }
        Optional<Rejected> media =
                Players.in(suspect, claims, title, text).or(() -> Players.pictures(page, claims, words));
        if (media.isPresent()) {
            return media;
        }
        if (words < 2 * FEW_WORDS && isProduct(claims)) {
            return rejected(RejectReason.PRODUCT_PAGE, "something to buy");
        }
        if (words < CAPTION_WORDS / 2 && isTable(outline)) {
            return rejected(RejectReason.DATA_TABLE, "figures in cells and " + words + " words");
        }
        return Optional.empty();
    }

    private static boolean isSearch(PageClaims claims, String title, int words, int links) {
        boolean addressed = claims.isUnder(KindWords.SEARCH_PATH)
                || (claims.path().size() <= 1 && claims.query().stream().anyMatch(KindWords.SEARCH_QUERY::contains));
        boolean titled = KindWords.SEARCH_TITLE.matcher(title).find() && Texts.words(title) <= 3 * TITLE_WORDS;
        return claims.isOfType("searchresultspage")
                || claims.hasBodyClass(KindWords.SEARCH_CLASS)
                || (titled && (links >= LINKS || words < CAPTION_WORDS))
                || (addressed && (links >= LINKS || words < CAPTION_WORDS / 2));
    }

    private static boolean isProfile(PageClaims claims) {
        return claims.isOfType("profilepage")
                || claims.hasBodyClass(Set.of("author"))
                || isNamedUnder(claims, KindWords.PROFILE_PATH);
    }

    private static boolean isCollection(PageClaims claims) {
        return claims.isOfType("collectionpage")
                || claims.hasBodyClass(KindWords.COLLECTION_CLASS)
                || isNamedUnder(claims, KindWords.COLLECTION_PATH);
    }

    /** Archives and sections are also where articles live: those are named by their headlines. */
    private static boolean isNamedUnder(PageClaims claims, Set<String> segments) {
        return claims.isDirectlyUnder(segments) && !claims.isHeadlined();
    }

    /** Whether structured data describes an article: Open Graph alone is what a template claims of all its pages. */
    private static boolean isDescribed(PageClaims claims) {
        return claims.describesArticle() && claims.isOfArticleType();
    }

    /** A subject above a list that says more on it: the address tells so, whatever the template claims to be. */
    private static boolean isTopic(PageClaims claims, Teasers teasers, int words) {
        boolean addressed = claims.isDirectlyUnder(KindWords.TOPIC_PATH) && claims.isNamedBriefly();
        return teasers.items() > LINKS
                && teasers.words() * 2 > words
                && !claims.isOfArticleType()
                && (addressed || claims.isOfType("collectionpage") || claims.hasBodyClass(KindWords.COLLECTION_CLASS));
    }

    private static boolean isAboutSite(PageClaims claims, String headline) {
        return claims.endsIn(KindWords.SITE_PATH)
                || claims.isOfType("aboutpage", "contactpage")
                || KindWords.SITE_TITLE.contains(headline.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isProduct(PageClaims claims) {
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

    private static Optional<Rejected> rejected(RejectReason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }
}
