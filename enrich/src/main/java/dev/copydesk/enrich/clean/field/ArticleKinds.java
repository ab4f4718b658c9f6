package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What kind of page an article is. A claim of the page (its structured data, its address) counts where the body does not speak against it;
 * without a claim the shape of the body decides, and it has to be clear: in doubt a page is an {@link ArticleKind#ARTICLE}.
 */
public final class ArticleKinds {

    private static final int MIN_ENTRIES = 3;
    private static final int MIN_PICTURES = 3;
    private static final int MANY_PICTURES = 8;
    private static final int WORDS_BESIDE_A_FILM = 200;
    private static final int WORDS_A_PICTURE = 40;
    private static final int WORDS_A_CLAIMED_PICTURE = 100;
    private static final int MIN_ITEMS = 5;

    private static final Set<String> LIVE = words("""
            liveblog live-blog live-updates liveticker live-ticker minute-by-minute minuto-a-minuto en-direct""");
    private static final Set<String> FILM = Set.of("video", "videos", "watch");
    private static final Set<String> PICTURES = words("""
            gallery galleries photogallery photo-gallery picture-gallery slideshow photos in-pictures bildergalerie
            fotostrecke fotogaleria fotogalerie galeria galerie galleria diaporama fotogallery""");

    private static final Pattern COUNT_IN_TITLE = Pattern.compile("(?<![\\d.,:/-])(\\d{1,3})(?![\\d.,:/%-])");
    private static final Pattern NUMBERED = Pattern.compile("^(?:#|№|No\\. ?)?\\d{1,3}(?:[.):–-]| [–-]|$).*");

    /**
     * What a page claims to be.
     *
     * @param types its schema.org types, without the address of the vocabulary
     * @param openGraphType its {@code og:type}
     */
    public record Claims(Collection<String> types, @Nullable String openGraphType, URI url) {
        boolean isOfType(String... names) {
            return Stream.of(names).anyMatch(types::contains);
        }

        /** Whether a folder of the address is named so, or its last part ends so. */
        boolean isUnder(Set<String> names) {
            String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
            return Stream.of(path.split("/", 20))
                    .anyMatch(part -> names.stream()
                            .anyMatch(name -> part.equals(name) || (name.length() > 7 && part.endsWith("-" + name))));
        }
    }

    private ArticleKinds() {}

    public static ArticleKind of(Claims claims, String title, List<Block> blocks, List<Image> images) {
        int words = blocks.stream()
                .filter(Block::isRunningText)
                .mapToInt(block -> Texts.words(block.text()))
                .sum();
        if (isLiveBlog(claims, blocks)) {
            return ArticleKind.LIVE_BLOG;
        }
        if (isFilm(claims) && words < WORDS_BESIDE_A_FILM) {
            return ArticleKind.VIDEO;
        }
        if (isGallery(claims, images, words)) {
            return ArticleKind.GALLERY;
        }
        Turns turns = Turns.of(blocks);
        if (turns.areQuestionsAndAnswers()) {
            return ArticleKind.INTERVIEW;
        }
        if (turns.areSpeech()) {
            return ArticleKind.TRANSCRIPT;
        }
        return isList(title, blocks, words) ? ArticleKind.LIST : ArticleKind.ARTICLE;
    }

    private static boolean isLiveBlog(Claims claims, List<Block> blocks) {
        long entries = blocks.stream().filter(LiveEntry.class::isInstance).count();
        return claims.isOfType("LiveBlogPosting") || claims.isUnder(LIVE) || entries >= MIN_ENTRIES;
    }

    private static boolean isFilm(Claims claims) {
        String type =
                claims.openGraphType() == null ? "" : claims.openGraphType().toLowerCase(Locale.ROOT);
        return type.startsWith("video") || claims.isOfType("VideoObject") || claims.isUnder(FILM);
    }

    /** Without a claim only pictures with captions count: pages of old make are full of others. */
    private static boolean isGallery(Claims claims, List<Image> images, int words) {
        boolean claimed = claims.isOfType("ImageGallery", "MediaGallery") || claims.isUnder(PICTURES);
        long pictures = images.stream()
                .filter(image -> claimed || image.caption() != null)
                .count();
        long wordsEach = pictures == 0 ? Integer.MAX_VALUE : words / pictures;
        return claimed
                ? pictures >= MIN_PICTURES && wordsEach < WORDS_A_CLAIMED_PICTURE
                : pictures >= MANY_PICTURES && wordsEach < WORDS_A_PICTURE;
    }

    /** Items carry most of the text, or headings are numbered, or there are as many as the title promises. */
    private static boolean isList(String title, List<Block> blocks, int words) {
        List<String> headings = textsOf(blocks, Heading.class);
        List<String> items = textsOf(blocks, ListItem.class);
        int itemWords = items.stream().mapToInt(Texts::words).sum();
        long numbered = headings.stream()
                .filter(text -> NUMBERED.matcher(Texts.cut(text, 200)).matches())
                .count();
        return (items.size() >= MIN_ITEMS && itemWords * 2 > words)
                || numbered >= MIN_ITEMS
                || keepsPromise(title, headings.size())
                || (keepsPromise(title, items.size()) && itemWords * 3 > words);
    }

    private static boolean keepsPromise(String title, int found) {
        Matcher count = COUNT_IN_TITLE.matcher(Texts.cut(title, 300));
        while (count.find()) {
            int promised = Integer.parseInt(count.group(1));
            if (promised >= MIN_ITEMS && found >= promised && found <= promised + 2) {
                return true;
            }
        }
        return false;
    }

    private static List<String> textsOf(List<Block> blocks, Class<? extends Block> kind) {
        return blocks.stream().filter(kind::isInstance).map(Block::text).toList();
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
