package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture is. Pages that load pictures late keep the address in an attribute of their own and show a placeholder until then, so
 * those attributes come first, then the largest of the offered sizes, then what the element shows.
 */
final class PictureAddress {

    private static final Evaluator AROUND = Selector.evaluatorOf("picture");
    private static final Evaluator SOURCE = Selector.evaluatorOf("source");
    private static final Evaluator FALLBACK = Selector.evaluatorOf("img[src]");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,4}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");
    private static final int SMALL_PIXELS = 100;
    private static final int MAX_CANDIDATES = 40;
    private static final int MAX_WRITTEN_CHARS = 20_000;

    private static final List<String> LATE = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-lazy",
            "data-full-src",
            "data-original-src",
            "data-url");
    private static final List<String> SIZES = List.of("data-srcset", "data-lazy-srcset", "srcset");
    private static final Set<String> SIGNS = words("""
            logo icon icons sprite avatar placeholder spacer pixel blank loader favicon transparent emoji gravatar""");

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif");

    private record Candidate(String address, double size) {}

    private PictureAddress() {}

    static Optional<URI> of(Element picture, URI base) {
        Element around = picture.closest(AROUND);
        Stream<String> sizes = around == null
                ? largest(picture).stream()
                : Stream.concat(
                        largest(picture).stream(),
                        around.selectStream(SOURCE).limit(10).flatMap(source -> largest(source).stream()));
        return Stream.of(LATE.stream().map(picture::attr), sizes, Stream.of(picture.attr("src")), late(picture))
                .flatMap(written -> written)
                .map(String::strip)
                .filter(written -> !written.isEmpty() && !written.startsWith("data:") && !written.startsWith("blob:"))
                .map(written -> CanonicalUrl.resolve(base, written)
                        .filter(url -> !isSign(url))
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A picture that is too small to be one of the article's, or a sign by its name. */
    static boolean isSmall(@Nullable Element picture, URI address) {
        return isSign(address)
                || (picture != null
                        && Stream.of("width", "height")
                                .map(picture::attr)
                                .anyMatch(size ->
                                        PIXELS.matcher(size).matches() && Integer.parseInt(size) < SMALL_PIXELS));
    }

    /** Whether an address ends like that of a picture. */
    static boolean isPicture(String address) {
        String path = Texts.cut(address, MAX_WRITTEN_CHARS).split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    /** A name that is given to logos, placeholders and pixels. */
    static boolean isSign(URI address) {
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".svg")
                || name.endsWith(".gif")
                || Stream.of(name.split("[^a-z]+", -1)).anyMatch(SIGNS::contains);
    }

    /** What is shown to browsers that run no scripts. */
    private static Stream<String> late(Element picture) {
        Element next = picture.nextElementSibling();
        Element fallback = next != null && next.nameIs("noscript") ? next.selectFirst(FALLBACK) : null;
        return fallback == null ? Stream.empty() : Stream.of(fallback.attr("src"));
    }

    /** The largest of the sizes that an element offers. */
    private static Optional<String> largest(Element element) {
        return SIZES.stream()
                .map(element::attr)
                .filter(written ->
                        !written.isBlank() && written.length() <= MAX_WRITTEN_CHARS && !written.startsWith("data:"))
                .findFirst()
                .flatMap(written -> Stream.of(written.split(",\\s+", MAX_CANDIDATES))
                        .map(PictureAddress::candidate)
                        .max(Comparator.comparingDouble(Candidate::size)))
                .map(Candidate::address);
    }

    private static Candidate candidate(String written) {
        String[] parts = written.strip().split("\\s+", 2);
        String descriptor = parts.length < 2 ? "" : parts[1].strip();
        String number = descriptor.isEmpty() ? "" : descriptor.substring(0, descriptor.length() - 1);
        return new Candidate(parts[0], SIZE.matcher(number).matches() ? Double.parseDouble(number) : 0);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
