package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.Block.Embed;
import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.text.Keywords;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page sets into its text from elsewhere: frames, posts of social networks, films and recordings, in HTML and in AMP. */
public final class Embeds {

    private static final int MAX_TEXT_CHARS = 1_000;
    private static final int MAX_CLASS_CHARS = 300;
    private static final int TINY_PIXELS = 20;

    private static final Set<String> FRAMES = Set.of("iframe", "embed", "object", "amp-iframe", "amp-video-iframe");
    private static final Set<String> MEDIA = Set.of("video", "audio", "amp-video", "amp-audio");
    private static final List<String> ADDRESSES = List.of("src", "data-src", "data-lazy-src", "data-url", "data");

    /** Elements that name only the key of what they show: the attribute of the key, and the address around it. */
    private record Keyed(String attribute, String before, String after) {}

    private static final Map<String, Keyed> KEYED = Map.of(
            "amp-youtube", new Keyed("data-videoid", "https://www.youtube.com/watch?v=", ""),
            "lite-youtube", new Keyed("videoid", "https://www.youtube.com/watch?v=", ""),
            "amp-twitter", new Keyed("data-tweetid", "https://x.com/i/status/", ""),
            "amp-instagram", new Keyed("data-shortcode", "https://www.instagram.com/p/", "/"),
            "amp-vimeo", new Keyed("data-videoid", "https://vimeo.com/", ""),
            "amp-dailymotion", new Keyed("data-videoid", "https://www.dailymotion.com/video/", ""),
            "amp-tiktok", new Keyed("data-src", "https://www.tiktok.com/embed/v2/", ""),
            "amp-facebook", new Keyed("data-href", "", ""));

    /** Class names that the scripts of social networks look for, with the attribute of the address; a link in it where it has none. */
    private static final Map<String, String> POSTS = Map.of(
            "twitter-tweet", "cite",
            "twitter-video", "cite",
            "instagram-media", "data-instgrm-permalink",
            "tiktok-embed", "cite",
            "bluesky-embed", "cite",
            "mastodon-embed", "cite",
            "reddit-embed-bq", "cite",
            "text-post-media", "data-text-post-permalink",
            "fb-post", "data-href",
            "fb-video", "data-href");

    private static final Keywords POST_NAMES = Keywords.of(List.copyOf(POSTS.keySet()));

    private Embeds() {}

    /** What an element embeds; empty where it is no embed, shows nothing to a reader, or has no web address. */
    static Optional<Embed> of(Element element, URI base) {
        String tag = element.normalName();
        if (FRAMES.contains(tag)) {
            return isShown(element) ? embed(first(element, ADDRESSES), titleOf(element), base) : Optional.empty();
        }
        if (MEDIA.contains(tag)) {
            Element source = element.selectFirst("source[src]");
            String own = first(element, ADDRESSES);
            return embed(own != null || source == null ? own : source.attr("src"), titleOf(element), base);
        }
        Keyed keyed = KEYED.get(tag);
        if (keyed != null) {
            String key = element.attr(keyed.attribute()).strip();
            return key.isEmpty()
                    ? Optional.empty()
                    : embed(keyed.before() + key + keyed.after(), titleOf(element), base);
        }
        return element.hasAttr("class") ? post(element, base) : Optional.empty();
    }

    /** Whether an element quotes a post that the script of its network will set in its place. */
    public static boolean isQuotedPost(Element element) {
        return element.nameIs("blockquote") && addressAttribute(element).isPresent();
    }

    private static Optional<Embed> post(Element element, URI base) {
        return addressAttribute(element).flatMap(attribute -> {
            Element link = element.select("a[href]").last();
            String linked = link == null ? null : link.attr("href");
            String written = element.attr(attribute);
            return embed(written.isBlank() ? linked : written, Texts.of(element, MAX_TEXT_CHARS), base);
        });
    }

    private static Optional<String> addressAttribute(Element element) {
        String classes = Texts.cut(element.className(), MAX_CLASS_CHARS);
        return !POST_NAMES.isIn(classes)
                ? Optional.empty()
                : Stream.of(classes.split("\\s+", -1))
                        .map(POSTS::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static Optional<Embed> embed(@Nullable String address, String text, URI base) {
        return Optional.ofNullable(address)
                .flatMap(written -> CanonicalUrl.resolve(base, written))
                .filter(url -> !Providers.isUnseen(url))
                .map(url -> new Embed(url, Providers.nameOf(url), text));
    }

    /** Frames of a few pixels count visitors. */
    private static boolean isShown(Element frame) {
        return !frame.hasAttr("hidden")
                && Stream.of("width", "height")
                        .map(frame::attr)
                        .noneMatch(size -> size.matches("\\d{1,4}") && Integer.parseInt(size) <= TINY_PIXELS);
    }

    private static String titleOf(Element element) {
        return Texts.tidy(Texts.cut(element.attr("title"), MAX_TEXT_CHARS));
    }

    private static @Nullable String first(Element element, List<String> attributes) {
        return attributes.stream()
                .map(element::attr)
                .filter(value -> !value.isBlank() && !value.startsWith("about:") && !value.startsWith("data:"))
                .findFirst()
                .orElse(null);
    }
}
