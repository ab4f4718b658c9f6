package dev.copydesk.enrich.clean.reject;

import java.util.regex.Pattern;

/** How pages word something, in any script and whatever its case. */
final class Wording {

    private Wording() {}

    static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
