package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;

/** What a template makes alike: elements of one name and one class. */
record Make(String tag, String classes) {

    static Make of(Box box) {
        return new Make(box.element.normalName(), box.element.className());
    }
}
