package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.block.Captions.Captioned;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of an article: those of its place with their captions and credits, and the one that the page sends ahead of itself where the
 * place has none. Pictures of a few pixels, signs and portraits of authors are none.
 */
public final class Pictures {

    private static final int MAX_PICTURES = 60;
    private static final int MAX_LOOKED_AT = 500;

    /** What holds more elements is a part of the page, and figures in figures would be read again and again. */
    private static final int MAX_IN_FRAME = 1_000;

    private static final Evaluator PICTURE = Selector.evaluatorOf("img, amp-img, figure");
    private static final Evaluator SHOWN = Selector.evaluatorOf("img, amp-img, source[srcset]");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final Evaluator FRAME =
            Selector.evaluatorOf("figure, [class*=wp-caption], [class*=image-caption], [itemtype$=ImageObject]");
    private static final Captioned NOTHING = new Captioned(null, null);
    private static final Evaluator ELSEWHERE = Selector.evaluatorOf(
            "aside, nav, footer, header nav, noscript, [class*=author], [class*=avatar], [class*=related]");

    private Pictures() {}

    /**
     * The pictures of an article, in page order, each address once.
     *
     * @param base what the page's relative addresses are relative to
     * @param lead the picture that the page names outside of its text
     */
    public static List<Image> of(Element place, URI base, @Nullable URI lead) {
        Map<String, Image> images = new LinkedHashMap<>();
        Set<Element> seen = new HashSet<>();
        Nearest frames = new Nearest(FRAME, place.root());
        Nearest elsewhere = new Nearest(ELSEWHERE, place.root());
        for (Element element : place.selectStream(PICTURE).limit(MAX_LOOKED_AT).toList()) {
            Element frame = frames.around(element).orElse(null);
            boolean known = frame != null && (!seen.add(frame) || isLarge(frame));
            if (!known
                    && images.size() < MAX_PICTURES
                    && elsewhere.around(element).isEmpty()) {
                Optional<Image> image = frame == null ? bare(element, base) : framed(frame, base);
                image.ifPresent(found -> images.putIfAbsent(key(found), found));
            }
        }
        boolean addressed = images.values().stream().anyMatch(image -> image.url() != null);
        if (!addressed && lead != null && !PictureAddress.isSign(lead)) {
            images.putIfAbsent(lead.toString(), new Image(lead, null, null));
        }
        return List.copyOf(images.values());
    }

    private static boolean isLarge(Element frame) {
        return frame.stream().skip(MAX_IN_FRAME).findAny().isPresent();
    }

    private static String key(Image image) {
        return image.url() == null
                ? String.valueOf(image.caption())
                : image.url().toString();
    }

    /** A picture with what stands in the frame that holds it together with its caption. */
    private static Optional<Image> framed(Element frame, URI base) {
        Element picture = frame.selectFirst(SHOWN);
        Optional<URI> address = picture == null ? Optional.empty() : PictureAddress.of(picture, base);
        Captioned said = Captions.ofFigure(frame).orElse(NOTHING);
        return address.isPresent() || said != NOTHING
                ? Optional.of(new Image(address.orElse(null), said.text(), said.credit()))
                : Optional.empty();
    }

    /** A picture by itself. One that leads to another page belongs to that page. */
    private static Optional<Image> bare(Element picture, URI base) {
        Element link = picture.closest(LINK);
        return link != null && !PictureAddress.isPicture(link.attr("href"))
                ? Optional.empty()
                : PictureAddress.of(picture, base)
                        .filter(address -> !PictureAddress.isSmall(picture, address))
                        .map(address -> new Image(address, null, null));
    }
}
