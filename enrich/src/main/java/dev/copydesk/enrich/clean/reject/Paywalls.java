package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Access;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Tells how much of an article is in a page. No sign decides alone: publishers declare free articles closed and closed ones
 * free, and every page offers a subscription somewhere. A stub is short or breaks off, and an offer stands in its place.
 */
public final class Paywalls {

    private static final int STUB_WORDS = 250;
    private static final int BROKEN_OFF_WORDS = 600;
    private static final int MAX_SCRIPT_CHARS = 200_000;
    private static final int OFFER_CHARS = 600;

    private static final Evaluator TIER = Selector.evaluatorOf("meta[property=article:content_tier]");

    private static final Pattern CLOSED =
            Pattern.compile("\"isAccessibleForFree\"\\s{0,9}:\\s{0,9}(?:\"(?:False|false|0)\"|false)");

    private static final Pattern OFFER = AnyCase.pattern(
            "subscri(?:be|ption|ber)|to (?:continue|keep) reading|read (?:on|the full|the rest|more) (?:with|as)|already a (?:member|subscriber)|sign in to read|"
                    + "create (?:a|your) (?:free )?account|unlock (?:this|the) (?:article|story)|(?:exclusive|only) (?:for|to) (?:subscribers|members)|"
                    + "weiterlesen|abonn|jetzt testen|réservé|la suite de cet article|suscr[ií]b|suscriptor|para seguir leyendo|assin(?:e|ante)|"
                    + "abbonat|per continuare|verder lezen|prenumer|läs vidare|les videre|læs videre|dostęp|czytaj dalej|подпис|"
                    + "会員|有料|続きを読む|订阅|會員|구독|اشترك");

    private Paywalls() {}

    /** How much of the article that the blocks are is in the page. */
    public static Access access(Landmarks landmarks, List<Block> blocks) {
        int words = blocks.stream().mapToInt(block -> Texts.words(block.text())).sum();
        boolean closed = isDeclaredClosed(landmarks);
        boolean offered = hasOffer(landmarks);
        boolean brokenOff = isBrokenOff(blocks) && words < BROKEN_OFF_WORDS;
        boolean little = words < STUB_WORDS;
        boolean stub = offered ? little || brokenOff : closed && little && brokenOff;
        if (stub) {
            return Access.STUB;
        }
        return closed || offered ? Access.METERED : Access.OPEN;
    }

    static boolean isDeclaredClosed(Landmarks landmarks) {
        return landmarks.structured.stream()
                        .anyMatch(script -> CLOSED.matcher(Texts.cut(script.data(), MAX_SCRIPT_CHARS))
                                .find())
                || landmarks
                        .meta(TIER)
                        .filter(meta -> !meta.attr("content").equalsIgnoreCase("free"))
                        .isPresent();
    }

    /** An element that is named a wall and words an offer: names alone stand on every page of such a publisher. */
    private static boolean hasOffer(Landmarks landmarks) {
        return landmarks.walls.stream().anyMatch(Paywalls::words);
    }

    private static boolean words(Element wall) {
        String text = Texts.of(wall, OFFER_CHARS);
        return !text.isEmpty() && OFFER.matcher(text).find();
    }

    /** The last paragraph ends in dots, or in the middle of a sentence. */
    private static boolean isBrokenOff(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return false;
        }
        String last = blocks.getLast().text();
        return blocks.getLast() instanceof Block.Paragraph
                && (last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]") || !Texts.endsSentence(last));
    }
}
