package dev.copydesk.enrich.clean.reject;

import java.util.regex.Pattern;

/** Wordings whose case does not matter, in any script. */
final class AnyCase {

    private AnyCase() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
