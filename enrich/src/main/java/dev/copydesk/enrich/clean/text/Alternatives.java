package dev.copydesk.enrich.clean.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of many alternatives, looked for at the beginning of a line: for each character that a line may begin with, those
 * that may match then, in their order. An engine tries them all, one after the other. Immutable.
 */
final class Alternatives {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String GROUP = "(?:";
    private static final String QUANTIFIERS = "?*+{";

    /** No literal character is written like these. */
    private static final String SYNTAX = "\\[](){}.^$*+?|";

    private final Map<Character, Pattern> byFirst = new HashMap<>();
    private final Pattern others;

    /** @param regex alternatives in a group that is not captured, and what may follow any of them; or anything else, as it is */
    Alternatives(String regex) {
        int end = regex.startsWith(GROUP) ? endOfPart(regex, GROUP.length(), ")") : regex.length();
        boolean splits = end < regex.length() && !isAt(regex, end + 1, QUANTIFIERS);
        List<String> parts = splits ? parts(regex.substring(GROUP.length(), end)) : List.of(regex);
        String tail = splits ? regex.substring(end + 1) : "";
        others = joined(parts, null, tail);
        TreeSet<Character> firsts = new TreeSet<>();
        parts.stream().filter(Alternatives::beginsLiterally).forEach(part -> firsts.add(first(part)));
        firsts.forEach(first -> byFirst.put(first, joined(parts, first, tail)));
    }

    /** What is left of the expression for a line. */
    Pattern of(String line) {
        return line.isEmpty() ? others : byFirst.getOrDefault(first(line), others);
    }

    private static Pattern joined(List<String> parts, @Nullable Character first, String tail) {
        List<String> possible = parts.stream()
                .filter(part -> !beginsLiterally(part) || (first != null && first(part) == first))
                .toList();
        String regex = possible.isEmpty() ? "(?!)" : GROUP + String.join("|", possible) + ')' + tail;
        return Pattern.compile(regex, FLAGS);
    }

    private static boolean beginsLiterally(String part) {
        return !part.isEmpty() && !isAt(part, 0, SYNTAX) && !isAt(part, 1, QUANTIFIERS);
    }

    private static boolean isAt(String regex, int place, String signs) {
        return place < regex.length() && signs.indexOf(regex.charAt(place)) >= 0;
    }

    private static char first(String text) {
        return Keywords.folded(text.charAt(0));
    }

    private static List<String> parts(String alternatives) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= alternatives.length()) {
            int end = endOfPart(alternatives, start, "|");
            parts.add(alternatives.substring(start, end));
            start = end + 1;
        }
        return parts;
    }

    /** Where one of the signs stands outside of groups and classes; the end where none does. */
    private static int endOfPart(String regex, int from, String signs) {
        int depth = 0;
        boolean inClass = false;
        for (int i = from; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (depth == 0 && !inClass && signs.indexOf(c) >= 0) {
                return i;
            }
            i += c == '\\' ? 1 : 0;
            inClass = c == '[' || (inClass && c != ']');
            depth += inClass ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return regex.length();
    }
}
