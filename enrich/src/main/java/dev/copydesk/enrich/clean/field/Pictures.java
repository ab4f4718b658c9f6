package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures of an article: the figures of its place that have an image, with their captions and credits. */
public final class Pictures {

    private static final int MAX_FIGURES = 60;

    private Pictures() {}

    public static List<Image> of(Element place, URI pageUrl) {
        List<Image> images = new ArrayList<>();
        for (Element figure : place.selectStream("figure").limit(MAX_FIGURES).toList()) {
            if (figure.closest("aside, nav, footer") != null) {
                continue;
            }
            Element img = figure.selectFirst("img");
            Element caption = figure.selectFirst("figcaption");
            Element credit = figure.selectFirst("[class*=credit], [class*=copyright], [itemprop=copyrightHolder]");
            Optional<URI> address = img == null ? Optional.empty() : address(img, pageUrl);
            String text = caption == null ? null : Texts.tidyOrNull(Texts.of(caption, 2_000));
            String by = credit == null ? null : Texts.tidyOrNull(Texts.of(credit, 300));
            if (address.isPresent() || text != null) {
                images.add(new Image(address.orElse(null), without(text, by), by));
            }
        }
        return images;
    }

    private static @Nullable String without(@Nullable String caption, @Nullable String credit) {
        return caption == null || credit == null || !caption.endsWith(credit)
                ? caption
                : Texts.tidyOrNull(caption.substring(0, caption.length() - credit.length()));
    }

    private static Optional<URI> address(Element img, URI pageUrl) {
        return Stream.of("src", "data-src", "data-original", "data-lazy-src")
                .map(img::attr)
                .filter(written -> !written.isBlank() && !written.startsWith("data:"))
                .flatMap(written -> CanonicalUrl.resolve(pageUrl, written).stream())
                .findFirst();
    }
}
