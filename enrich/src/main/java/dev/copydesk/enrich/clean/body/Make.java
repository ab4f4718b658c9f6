package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.text.Texts;

/** What a template makes alike: elements of one name and one class. */
record Make(String tag, String classes) {

    /** A class may be as long as the page. */
    private static final int TELLING_CHARS = 200;

    static Make of(Box box) {
        return new Make(box.element.normalName(), Texts.cut(box.element.attr("class"), TELLING_CHARS));
    }
}
