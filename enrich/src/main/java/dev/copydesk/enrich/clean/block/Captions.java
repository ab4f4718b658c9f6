package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The elements that caption a picture, a film or a table, and what they say. */
final class Captions {

    private static final Set<String> TAGS = Set.of("figcaption", "caption");
    private static final Set<String> FRAMES = Set.of("figure", "table", "img", "amp-img");
    private static final int MAX_CHARS = 2_000;
    private static final int MAX_CREDIT_CHARS = 300;
    private static final Evaluator CREDIT = Selector.evaluatorOf(
            "[class*=credit], [class*=copyright], [class*=photographer], [itemprop=copyrightHolder], [itemprop=creator], cite");
    private static final Evaluator OWN_CAPTION = Selector.evaluatorOf("figcaption, [class*=caption]:not(:has(img))");
    private static final Evaluator MORE_THAN_WORDS =
            Selector.evaluatorOf("figcaption, img, picture, amp-img, iframe, video, p ~ p");

    /** What is said under a picture, and who made it; at least one of them. */
    record Captioned(@Nullable String text, @Nullable String credit) {}

    private Captions() {}

    /** A caption by its tag, or by a name that ends in "caption" or "caption-text" on an element inside of a frame. */
    static boolean isCaption(Element element) {
        if (TAGS.contains(element.normalName())) {
            return true;
        }
        if (!element.hasAttr("class") || FRAMES.contains(element.normalName())) {
            return false;
        }
        String name = Texts.cut(element.className(), 200).toLowerCase(Locale.ROOT);
        return (name.endsWith("caption") || name.endsWith("caption-text") || name.contains("caption-text "))
                && element.selectFirst(MORE_THAN_WORDS) == null;
    }

    /** Caption and credit of a caption element; empty where it says nothing. */
    static Optional<Captioned> of(Element caption) {
        return of(caption, caption.selectFirst(CREDIT));
    }

    /** Caption and credit of a figure, whose credit may stand beside the caption. */
    static Optional<Captioned> ofFigure(Element figure) {
        Element caption = figure.selectFirst(OWN_CAPTION);
        return of(caption, figure.selectFirst(CREDIT));
    }

    private static Optional<Captioned> of(@Nullable Element caption, @Nullable Element credit) {
        String text = caption == null ? null : Texts.tidyOrNull(Texts.of(caption, MAX_CHARS));
        String by = credit == null || credit == caption ? null : Texts.tidyOrNull(Texts.of(credit, MAX_CREDIT_CHARS));
        if (by != null) {
            return said(without(text, by), by);
        }
        return text == null ? Optional.empty() : Optional.of(Credits.split(text));
    }

    private static Optional<Captioned> said(@Nullable String text, String credit) {
        return Optional.of(new Captioned(text, credit));
    }

    private static @Nullable String without(@Nullable String caption, String credit) {
        int at = caption == null ? -1 : caption.lastIndexOf(credit);
        return caption == null || at < 0
                ? caption
                : Texts.tidyOrNull(caption.substring(0, at) + caption.substring(at + credit.length()));
    }
}
