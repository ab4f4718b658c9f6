package dev.copydesk.enrich.clean.text;

import java.util.regex.Matcher;

/**
 * A long list of wordings that lines begin with. Nearly no line begins with any of them, and its first characters give that
 * away: the latest are remembered with where they lead, so that the whole list is tried only on lines that may match.
 *
 * <p>What is remembered is found out by trying: a pattern that fails on the first characters without having wished for more
 * ({@link Matcher#hitEnd}) fails on every line that begins with them. Thread-safe; the memory changes the time and never the
 * answer.
 */
public final class Opening {

    private final Alternatives wordings;
    private final FirstChars leadNowhere = new FirstChars();
    private final FirstChars leadOn = new FirstChars();

    /** @param regex whatever it begins with, it is looked for at the beginning of a line only */
    public Opening(String regex) {
        wordings = new Alternatives(regex);
    }

    /** Whether the line begins with one of the wordings. */
    public boolean begins(String line) {
        return mayMatch(line) && wordings.of(line).matcher(line).lookingAt();
    }

    /** Whether the line is one of the wordings and nothing else. */
    public boolean isAll(String line) {
        return mayMatch(line) && wordings.of(line).matcher(line).matches();
    }

    /** The line without the wording that it begins with. */
    public String cutFrom(String line) {
        if (!mayMatch(line)) {
            return line;
        }
        Matcher matcher = wordings.of(line).matcher(line);
        return matcher.lookingAt() ? line.substring(matcher.end()) : line;
    }

    /** Whether the first characters of a line leave it open that it begins with one of the wordings. */
    boolean mayMatch(String line) {
        long first = FirstChars.of(line);
        if (first == FirstChars.UNKNOWN) {
            return true;
        }
        boolean known = leadOn.has(first);
        if (known || leadNowhere.has(first)) {
            return known;
        }
        Matcher matcher = wordings.of(line).matcher(line).region(0, FirstChars.COUNT);
        boolean may = matcher.lookingAt() || matcher.hitEnd();
        (may ? leadOn : leadNowhere).add(first);
        return may;
    }
}
