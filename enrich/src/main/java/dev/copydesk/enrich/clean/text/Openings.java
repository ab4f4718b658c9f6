package dev.copydesk.enrich.clean.text;

import java.util.List;

/**
 * Several lists of wordings, of which a line is nearly always none: what the first characters lead to in all of them is
 * remembered together, so that one look answers for all. Thread-safe as {@link Opening} is.
 */
final class Openings {

    private final List<Opening> lists;
    private final FirstChars leadNowhere = new FirstChars();
    private final FirstChars leadOn = new FirstChars();

    Openings(Opening... lists) {
        this.lists = List.of(lists);
    }

    /** Whether a line may begin with a wording of any list; where not, it begins with none. */
    boolean mayBegin(String line) {
        long first = FirstChars.of(line);
        if (first == FirstChars.UNKNOWN) {
            return true;
        }
        boolean known = leadOn.has(first);
        if (known || leadNowhere.has(first)) {
            return known;
        }
        boolean may = lists.stream().anyMatch(list -> list.mayMatch(line));
        (may ? leadOn : leadNowhere).add(first);
        return may;
    }
}
