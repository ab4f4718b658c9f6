package dev.copydesk.bench.labeller;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text; in scripts without spaces, its characters. */
final class Words {

    private static final String UNSPACED =
            "\\u0e00-\\u0e7f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
    private static final Pattern WORD =
            Pattern.compile("[" + UNSPACED + "]|[\\p{L}\\p{M}\\p{N}_&&[^" + UNSPACED + "]]+");

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
