package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.block.Captions.Captioned;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import java.util.Set;

/**
 * The credit at the end of a caption: in brackets, behind a word for picture or source, or behind a copyright sign. What stands there
 * without any of these may be a part of the caption, and stays in it.
 */
final class Credits {

    private static final int MAX_CHARS = 120;

    private static final Set<String> WORDS = words("""
            photo photos photograph photographs photographer photography picture pictures image images credit credits
            courtesy copyright source via foto fotos bild bilder quelle bildquelle fotograf crédit crédits crédito
            créditos photographie imagen imagem immagine fotografía fotografia fuente fonte beeld bron kuva kuvat fotó
            kép zdjęcie zdjęcia fot φωτογραφία φωτο πηγή фото снимка фотография источник джерело fotoğraf kaynak صورة
            المصدر עכס צילום تصویر تصوير फोटो 写真 写真提供 提供 撮影 图 图片 摄影 摄 来源 图片来源 圖片來源 照片 圖片 攝影 사진 ภาพ""");

    private static final Set<String> BY = Set.of("by", "of", "von", "par", "de", "di", "da", "door", "av", "af");

    private Credits() {}

    /** Caption and credit of one line. */
    static Captioned split(String caption) {
        int at = inBrackets(caption);
        if (at >= 0) {
            String inside = caption.substring(at + 1, caption.length() - 1);
            return new Captioned(Texts.tidyOrNull(caption.substring(0, at)), Texts.tidyOrNull(inside));
        }
        int tail = tail(caption);
        return tail < 0
                ? new Captioned(caption, null)
                : new Captioned(
                        Texts.tidyOrNull(caption.substring(0, tail)), Texts.tidyOrNull(caption.substring(tail)));
    }

    /** Where brackets at the end open that hold a credit: a word for it, a copyright sign, or names with a slash between them. */
    private static int inBrackets(String caption) {
        if (caption.isEmpty()) {
            return -1;
        }
        int kind = ")]）】".indexOf(caption.charAt(caption.length() - 1));
        int open = kind < 0 ? -1 : caption.lastIndexOf("([（【".charAt(kind));
        if (open < 0 || caption.length() - open > MAX_CHARS) {
            return -1;
        }
        String inside = caption.substring(open + 1, caption.length() - 1);
        return saysCredit(inside) || isSigned(inside) || isAgencies(inside) ? open : -1;
    }

    /** Where the last sentence begins that opens like a credit. */
    private static int tail(String caption) {
        for (int i = caption.length() - 2; i >= 0 && caption.length() - i <= MAX_CHARS; i--) {
            boolean begins = i == 0 || " .|。、".indexOf(caption.charAt(i - 1)) >= 0;
            if (begins
                    && (isSigned(caption.substring(i))
                            || (isBoundary(caption, i) && saysCredit(caption.substring(i))))) {
                return i;
            }
        }
        return -1;
    }

    /** The start, or what follows a full stop, a bar or a dash. */
    private static boolean isBoundary(String caption, int at) {
        int before = at - 1;
        while (before >= 0 && caption.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ".!?…|–—/。！？”\"»".indexOf(caption.charAt(before)) >= 0;
    }

    private static boolean isSigned(String text) {
        return text.startsWith("©") || text.startsWith("(c) ") || text.startsWith("(C) ");
    }

    /** "Photo: A. Lens", "Image source, A. Lens", "Photograph by A. Lens". */
    private static boolean saysCredit(String text) {
        String head = Texts.cut(text, 60).toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < head.length() && Character.isLetter(head.charAt(end))) {
            end++;
        }
        if (end == 0 || !WORDS.contains(head.substring(0, end))) {
            return false;
        }
        String rest = head.substring(end).strip();
        int colon = rest.indexOf(':') < 0 ? rest.indexOf('：') : rest.indexOf(':');
        String next = rest.split("[ ,.]", 2)[0];
        return (colon >= 0 && colon <= 20)
                || rest.startsWith("|")
                || rest.startsWith("/")
                || BY.contains(next)
                || WORDS.contains(next);
    }

    /** "Ada Lens/Skerry Wire": short, and names on both sides of a slash. */
    private static boolean isAgencies(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && slash + 1 < text.length()
                && Texts.words(text) <= 10
                && isName(text.charAt(0))
                && isName(text.charAt(slash + 1));
    }

    private static boolean isName(char first) {
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
