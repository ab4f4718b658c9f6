package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.Image;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pictures of an article of which a print has left the captions and credits; confined to one call. */
final class TextCaptions {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern CREDIT_TAIL = Pattern.compile("\\s?\\((?:Photo: )?([^()]{2,80})\\)$");
    private static final Pattern SHOUTED_TAIL =
            Pattern.compile("(?<=[.\\d»”\"])\\s(" + TextLines.SHOUTED_CREDIT + ")$");
    private static final Pattern CAPTION_LEAD = Pattern.compile(
            "^(?:(?:file(?: photo)?|archive|archivbild|archives)\\s?[:–-]|image caption,?|(?:caption|bildunterschrift|légende)\\s?:)\\s?",
            FLAGS);
    private static final Pattern CREDIT_LEAD = Pattern.compile(
            "^(?:(?:photo|image|picture|foto|bild|фото|صورة|写真|图片?|사진)s?(?: credits?| sources?| courtesy| by)?|source)?\\s?[:：,©]?\\s?©?\\s?",
            FLAGS);

    private final List<Image> images;

    private @Nullable String announced;

    TextCaptions(List<Image> images) {
        this.images = images;
    }

    /** Adds the picture of a caption, unless the caption is a double of one that is there. */
    void add(String written) {
        String line = CAPTION_LEAD.matcher(written).replaceFirst("");
        Matcher bracket = CREDIT_TAIL.matcher(line);
        Matcher tail = bracket.find() ? bracket : SHOUTED_TAIL.matcher(line);
        boolean credited = tail.equals(bracket) || tail.find();
        String text = credited ? line.substring(0, tail.start()) : line;
        if (images.stream().noneMatch(image -> isSame(image.caption(), line))) {
            images.add(new Image(null, Texts.tidyOrNull(text), credited ? tail.group(1) : announced));
            announced = null;
        }
    }

    /** Credits the latest picture, if its caption has not done so; or the next one, where labels name both. */
    void credit(String written) {
        String credit = Texts.tidyOrNull(CREDIT_LEAD.matcher(written).replaceFirst(""));
        if (TextLines.isImageSource(written)) {
            announced = credit;
        } else if (!images.isEmpty() && images.getLast().credit() == null && credit != null) {
            Image latest = images.removeLast();
            images.add(new Image(latest.url(), latest.caption(), credit));
        }
    }

    private static boolean isSame(@Nullable String caption, String line) {
        return caption != null && Texts.isSame(caption, line);
    }
}
