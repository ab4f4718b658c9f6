package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Tells consent dialogues from articles, by whose elements hold the text, by its wording and by the choices beside it. */
final class ConsentWalls {

    /** A dialogue explains itself at length; an article that its template shows in a dialogue is longer still. */
    private static final int LONG_DIALOGUE_WORDS = 600;

    /** A banner says a sentence or two over a page; a wall explains itself. */
    private static final int BANNER_WORDS = 40;

    /** Cookies are one more sign than those of the list. */
    private static final int ALL_SIGNS_BUT_ONE = ConsentWords.SIGNS.size();

    private static final int MAX_PIECES = 30;
    private static final int MAX_NAME_CHARS = 300;
    private static final int CHOICE_LEVELS = 2;
    private static final int CHOICE_WORDS = 6;
    private static final Set<String> DIALOGUE_ROLES = Set.of("dialog", "alertdialog");
    private static final String BUTTONS = "button, [role=button], input[type=submit], a[class*=btn], a[class*=button]";

    private ConsentWalls() {}

    /** Of what is stored, and every other sign. */
    static boolean isWorded(String text) {
        return ConsentWords.COOKIES.isIn(text)
                && ConsentWords.SIGNS.stream()
                        .allMatch(sign -> sign.matcher(text).find());
    }

    /** Of what is stored, and of one more thing that dialogues speak of. */
    private static boolean speaksOfCookies(String text) {
        return ConsentWords.COOKIES.isIn(text)
                && ConsentWords.SIGNS.stream()
                        .anyMatch(sign -> sign.matcher(text).find());
    }

    private static long signs(String text) {
        return (ConsentWords.COOKIES.isIn(text) ? 1 : 0)
                + ConsentWords.SIGNS.stream()
                        .filter(sign -> sign.matcher(text).find())
                        .count();
    }

    /** A text that is the wording of a dialogue, where the page claims no article or does not show the one that it claims. */
    static Optional<Rejected> instead(Suspect suspect) {
        if (isTheirs(suspect.body().pieces())) {
            return rejected("the text stands in a consent dialogue");
        }
        if (suspect.draft().words() >= LONG_DIALOGUE_WORDS) {
            return Optional.empty();
        }
        if (suspect.meta().isDescribedAsArticle()) {
            return (!suspect.showsHeadline() && hidesArticle(suspect)) || isInPlace(suspect)
                    ? rejected("a consent dialogue, and nothing of the article that is claimed")
                    : Optional.empty();
        }
        return isDialogue(suspect) ? rejected("the text is a consent dialogue") : Optional.empty();
    }

    /** Whether half of the words stand in a dialogue by its maker's names. */
    private static boolean isTheirs(List<Piece> pieces) {
        int words = 0;
        int theirs = 0;
        for (Piece piece : pieces) {
            words += piece.words();
            theirs += isVendors(piece.box()) ? piece.words() : 0;
        }
        return words > 0 && theirs * 2 >= words;
    }

    private static boolean hidesArticle(Suspect suspect) {
        String around = around(suspect);
        return isWorded(around) || isOffered(suspect, around);
    }

    /** Whether what stands below the headline asks for consent, with a button, before it shows more, and is named so. */
    private static boolean isInPlace(Suspect suspect) {
        Element place = suspect.body().place().element;
        return suspect.draft().words() < Rejections.SHORT_PAGE_WORDS
                && ConsentWords.CONSENT_NAME
                        .matcher(Texts.cut(place.className(), MAX_NAME_CHARS))
                        .find()
                && place.selectFirst(BUTTONS) != null
                && signs(suspect.said()) >= ALL_SIGNS_BUT_ONE;
    }

    private static boolean isDialogue(Suspect suspect) {
        String around = around(suspect);
        boolean brief = suspect.draft().words() < Rejections.SHORT_PAGE_WORDS;
        return (brief && isWorded(suspect.said()))
                || ((brief || isWorded(around)) && isOffered(suspect, around))
                || (isInDialogue(suspect.body().place()) && signs(around) >= ALL_SIGNS_BUT_ONE);
    }

    /** Whether it speaks of cookies and gives a choice. */
    private static boolean isOffered(Suspect suspect, String around) {
        return speaksOfCookies(around)
                && signs(suspect.said()) > 1
                && hasChoices(suspect.body().place());
    }

    /** The title, and all that stands where the text was found, what was left out of the choice included. */
    private static String around(Suspect suspect) {
        Box place = suspect.body().place();
        StringBuilder text = new StringBuilder(suspect.draft().title).append(' ');
        suspect.outline().pieces.subList(place.first, place.end).stream()
                .limit(MAX_PIECES)
                .forEach(piece -> text.append(Texts.cut(piece.text(), 1_000)).append(' '));
        return text.toString();
    }

    /** Whether a page without an article shows a dialogue that is more than a banner. */
    static boolean isOn(Outline outline, String title) {
        List<Piece> theirs =
                outline.pieces.stream().filter(piece -> isVendors(piece.box())).toList();
        int words = theirs.stream().mapToInt(Piece::words).sum();
        boolean headed = theirs.stream().anyMatch(piece -> piece.kind() == Kind.HEADING && piece.level() <= 2);
        String rest = rest(outline, theirs);
        return (words >= BANNER_WORDS && (headed || signs(title) > 1)) || isWorded(title + ' ' + rest);
    }

    private static String rest(Outline outline, List<Piece> without) {
        Set<Piece> left = Set.copyOf(without);
        StringBuilder rest = new StringBuilder();
        outline.pieces.stream()
                .filter(piece -> piece.mass() > 0 && !left.contains(piece))
                .limit(MAX_PIECES)
                .forEach(piece -> rest.append(Texts.cut(piece.text(), 1_000)).append(' '));
        return rest.toString();
    }

    static boolean isVendors(Box place) {
        return isNamed(place, ConsentWords.VENDOR_NAMES::isIn);
    }

    /** Within an element that its role or its name makes a dialogue over the page. */
    private static boolean isInDialogue(Box place) {
        for (Box box = place; box != null; box = box.parent) {
            Element element = box.element;
            if (DIALOGUE_ROLES.contains(element.attr("role"))
                    || element.attr("aria-modal").equals("true")) {
                return true;
            }
        }
        return isNamed(place, name -> ConsentWords.CONSENT_NAME.matcher(name).find());
    }

    private static boolean isNamed(Box place, Predicate<String> names) {
        for (Box box = place; box != null && !box.element.normalName().equals("body"); box = box.parent) {
            Element element = box.element;
            if (names.test(Texts.cut(element.className(), MAX_NAME_CHARS))
                    || names.test(Texts.cut(element.id(), MAX_NAME_CHARS))) {
                return true;
            }
        }
        return false;
    }

    /** Two buttons or more beside the text that accept, reject or manage. */
    private static boolean hasChoices(Box place) {
        if (place.parent == null) {
            return false;
        }
        Element around = place.element;
        for (int level = 0; level < CHOICE_LEVELS; level++) {
            Element parent = around.parent();
            around = parent == null || parent.normalName().equals("body") ? around : parent;
        }
        return around.selectStream(BUTTONS)
                        .map(button -> Texts.of(button, 100) + button.attr("value"))
                        .filter(label -> Texts.words(label) <= CHOICE_WORDS
                                && ConsentWords.CHOICE.matcher(label).find())
                        .limit(2)
                        .count()
                == 2;
    }

    private static Optional<Rejected> rejected(String detail) {
        return Optional.of(new Rejected(RejectReason.CONSENT_WALL, detail));
    }
}
