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
    private static final int PICTURES = 4;
    private static final int CELLS = 40;
    private static final int TITLE_WORDS = 8;

    private static final String VIDEO_PLAYER =
            "video, iframe[src*=embed], iframe[src*=player], iframe[src*=youtube], [class*=player]";
    private static final String AUDIO_PLAYER = "audio, iframe[src*=player], iframe[src*=embed], [class*=player]";

    private PageKinds() {}

    /**
     * The kind of a page that describes no article, where it is another one.
     *
     * @param words of the text that was found
     * @param fronts the make of the whole page
     */
    static Optional<Rejected> other(
            Document page, PageClaims claims, Outline outline, String headline, int words, Fronts fronts) {
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
        Optional<Rejected> media = media(page, claims, words);
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
                || claims.isDirectlyUnder(KindWords.PROFILE_PATH);
    }

    private static boolean isCollection(PageClaims claims) {
        return claims.isOfType("collectionpage")
                || claims.hasBodyClass(KindWords.COLLECTION_CLASS)
                || claims.isDirectlyUnder(KindWords.COLLECTION_PATH);
    }

    private static boolean isAboutSite(PageClaims claims, String headline) {
        return claims.endsIn(KindWords.SITE_PATH)
                || claims.isOfType("aboutpage", "contactpage")
                || KindWords.SITE_TITLE.contains(headline.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Rejected> media(Document page, PageClaims claims, int words) {
        if (words >= CAPTION_WORDS) {
            return Optional.empty();
        }
        boolean video = claims.ogType().startsWith("video") || claims.isOfType("videoobject");
        if (video || (claims.isUnder(KindWords.VIDEO_PATH) && page.selectFirst(VIDEO_PLAYER) != null)) {
            return rejected(RejectReason.VIDEO_ONLY, "a video and " + words + " words");
        }
        boolean audio = claims.ogType().startsWith("music")
                || claims.isOfType("podcastepisode", "radioepisode", "podcastseries", "radioseries", "audioobject");
        if (audio || (claims.isUnder(KindWords.AUDIO_PATH) && page.selectFirst(AUDIO_PLAYER) != null)) {
            return rejected(RejectReason.AUDIO_ONLY, "a recording and " + words + " words");
        }
        boolean pictures = claims.isOfType("imagegallery", "mediagallery") || claims.isUnder(KindWords.PICTURE_PATH);
        return pictures
                        && words < CAPTION_WORDS / 2
                        && page.selectStream("img").limit(PICTURES).count() == PICTURES
                ? rejected(RejectReason.PICTURES_ONLY, "pictures and " + words + " words")
                : Optional.empty();
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
