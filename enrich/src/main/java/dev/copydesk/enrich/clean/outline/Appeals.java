package dev.copydesk.enrich.clean.outline;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Boxes that ask the reader for something: an address for the newsletter, money, a membership. No template names them
 * alike, but they are small, they stand apart, and they end in an entry field or in a button that leads to the offer.
 */
final class Appeals {

    private static final int MAX_ADDRESS_CHARS = 300;
    private static final int BOX_WORDS = 90;
    private static final int BOX_PIECES = 8;

    /** What the addresses of offers are called, whatever the wording of the button. */
    private static final Vocabulary OFFERS = Vocabulary.of(
            "subscribe",
            "subscription",
            "subscriptions",
            "subscriber",
            "newsletter",
            "newsletters",
            "signup",
            "membership",
            "memberships",
            "member",
            "members",
            "join",
            "donate",
            "donation",
            "donations",
            "contribute",
            "contributions",
            "support",
            "supporter",
            "supporters",
            "abo",
            "abos",
            "abonnement",
            "abonnements",
            "abonnieren",
            "abonner",
            "abonnez",
            "spenden",
            "spende",
            "don",
            "soutenir",
            "suscribete",
            "suscripcion",
            "suscripciones",
            "suscribirse",
            "donar",
            "boletin",
            "boletines",
            "assine",
            "assinatura",
            "abbonamenti",
            "abbonati",
            "abbonamento",
            "abonneren",
            "prenumerera",
            "prenumerata",
            "wspieraj");

    private Appeals() {}

    /** An entry field for an address: nothing in an article needs one. */
    static boolean isEntry(Element element) {
        return element.normalName().equals("input") && element.attr("type").equalsIgnoreCase("email");
    }

    static boolean leadsToOffer(Element link) {
        String address = link.attributes().get("href");
        int length = Math.min(address.length(), MAX_ADDRESS_CHARS);
        long word = Vocabulary.NOTHING;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? address.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word = Vocabulary.step(word, Character.toLowerCase(c));
            } else if (word != Vocabulary.NOTHING) {
                if (OFFERS.number(word) != 0) {
                    return true;
                }
                word = Vocabulary.NOTHING;
            }
        }
        return false;
    }

    /** The boxes around every place that asks: as far out as they are still small and no part of the article. */
    static List<Box> of(Outline outline) {
        List<Box> found = new ArrayList<>();
        int[] words = wordsBefore(outline);
        for (Box asking : outline.boxes) {
            if (asking.asks) {
                Box box = asking;
                while (box.parent != null && isSmall(box.parent, words) && !hasHeadline(outline, box.parent)) {
                    box = box.parent;
                }
                if (isSmall(box, words) && !box.body && !hasHeadline(outline, box)) {
                    found.add(box);
                }
            }
        }
        return found;
    }

    private static boolean isSmall(Box box, int[] words) {
        return words[box.end] - words[box.first] <= BOX_WORDS && box.end - box.first <= BOX_PIECES;
    }

    private static boolean hasHeadline(Outline outline, Box box) {
        return outline.pieces.subList(box.first, box.end).stream()
                .anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() == 1);
    }

    private static int[] wordsBefore(Outline outline) {
        int[] words = new int[outline.pieces.size() + 1];
        for (int i = 0; i < outline.pieces.size(); i++) {
            words[i + 1] = words[i] + outline.pieces.get(i).words();
        }
        return words;
    }
}
