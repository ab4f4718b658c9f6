package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.body.Furniture;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import java.util.List;
import java.util.function.Predicate;

/**
 * What decided about a block, and in words.
 *
 * @param article the article of the page that it belongs to, from 1; 0 for none
 */
record Finding(Cause cause, int article, String reason) {

    static Finding dropped(Cause cause, String reason) {
        return new Finding(cause, 0, reason);
    }

    /**
     * What is no part of any body for certain.
     *
     * @param own the box of the block
     * @param wording what the block is worded like
     */
    static Finding of(Furniture furniture, Box own, List<String> wording) {
        return switch (furniture) {
            case NEXT_ARTICLE -> dropped(Cause.NEXT_ARTICLE, "below the headline of the next article on this page");
            case WORDING -> dropped(Cause.FURNITURE_WORDING, "worded like " + String.join(", ", wording));
            case BUTTON -> dropped(Cause.BARE_LINK, "a button: a few words that are nothing but a link");
            case SHOUTED_LINK -> dropped(Cause.BARE_LINK, "a line in capitals that is nothing but a link");
            case CAPTION -> dropped(Cause.CAPTION, "named as the caption of a picture: " + Elements.name(own));
            case POST -> dropped(Cause.POST, "the words of a post that is set in from elsewhere");
            case APPEAL ->
                dropped(
                        Cause.APPEAL,
                        "in a box that asks for an address, money or a membership: "
                                + nameOfNearest(own, box -> box.appeal));
            case HIDDEN -> dropped(Cause.HIDDEN, "not shown to readers: " + nameOfNearest(own, box -> box.hidden));
        };
    }

    private static String nameOfNearest(Box own, Predicate<Box> wanted) {
        for (Box box = own; box != null; box = box.parent) {
            if (wanted.test(box)) {
                return Elements.name(box);
            }
        }
        return "";
    }
}
