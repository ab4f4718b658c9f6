package dev.copydesk.enrich.clean.text;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long list of wordings that lines begin with. Nearly no line begins with any of them, and its first characters give that
 * away: of those that lead nowhere, the latest are remembered, so that the whole list is tried only on lines that may match.
 *
 * <p>What is remembered is found out by trying: a pattern that fails on the first characters without having wished for more
 * ({@link Matcher#hitEnd}) fails on every line that begins with them. Thread-safe; the memory changes the time and never the
 * answer.
 */
public final class Opening {

    private static final int FIRST_CHARS = 4;
    private static final int SLOTS = 1 << 14;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private final Pattern pattern;
    private final AtomicLongArray leadNowhere = new AtomicLongArray(SLOTS);

    /** @param regex whatever it begins with, it is looked for at the beginning of a line only */
    public Opening(String regex) {
        pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether the line begins with one of the wordings. */
    public boolean begins(String line) {
        return mayMatch(line) && pattern.matcher(line).lookingAt();
    }

    /** Whether the line is one of the wordings and nothing else. */
    public boolean isAll(String line) {
        return mayMatch(line) && pattern.matcher(line).matches();
    }

    /** The line without the wording that it begins with. */
    public String cutFrom(String line) {
        if (!mayMatch(line)) {
            return line;
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.lookingAt() ? line.substring(matcher.end()) : line;
    }

    private boolean mayMatch(String line) {
        if (line.length() < FIRST_CHARS) {
            return true;
        }
        long first = 0;
        for (int i = 0; i < FIRST_CHARS; i++) {
            char c = line.charAt(i);
            if (Character.isSurrogate(c)) {
                return true;
            }
            first = first << Character.SIZE | c;
        }
        int slot = (int) (first * MIX >>> Long.SIZE - Integer.numberOfTrailingZeros(SLOTS));
        if (first != 0 && leadNowhere.getOpaque(slot) == first) {
            return false;
        }
        Matcher matcher = pattern.matcher(line).region(0, FIRST_CHARS);
        if (matcher.lookingAt() || matcher.hitEnd()) {
            return true;
        }
        leadNowhere.setOpaque(slot, first);
        return false;
    }
}
