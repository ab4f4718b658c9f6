package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headlines as pages write them into their titles: with the site's name and sections before or behind, parted by signs. */
final class TitleParts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Between spaces, or without them where they cannot be a part of a word; a hyphen only behind a script without spaces. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s(?:[|·•»«›—–:/-]|::|//|--)\\s|\\s?[|»｜〉＞]\\s?|--|_|(?<=[\\u3040-\\u9fff）》”！？])-(?=[\\u3040-\\u9fff])");

    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,6}", FLAGS);
    private static final Pattern BRACKET = Pattern.compile("\\s?\\((?:from|via|source:?)? ?([^()]{2,60})\\)$", FLAGS);
    private static final int SITE_WORDS = 4;
    private static final int HEADLINE_WORDS = 3;

    private TitleParts() {}

    /** Takes the site's name off either end; a last part that is a small share of the whole and no sentence goes too. */
    static String withoutSite(String title, @Nullable String site) {
        Matcher bracket = BRACKET.matcher(title);
        if (bracket.find() && isNamed(bracket.group(1), site)) {
            return title.substring(0, bracket.start());
        }
        Cut last = lastCut(title);
        if (last == null) {
            return title;
        }
        String head = title.substring(0, last.start());
        String tail = title.substring(last.end());
        if ((isNamed(tail, site) || Texts.words(tail) <= SITE_WORDS) && Texts.words(head) >= HEADLINE_WORDS) {
            boolean more = lastCut(head) != null && Texts.words(head) >= 2 * HEADLINE_WORDS;
            return more ? withoutSite(head, site) : head;
        }
        return withoutLead(title, site);
    }

    private static String withoutLead(String title, @Nullable String site) {
        Matcher first = SEPARATOR.matcher(title);
        if (!first.find()) {
            return title;
        }
        String lead = title.substring(0, first.start());
        return isNamed(lead, site) || DOMAIN.matcher(lead).matches() ? title.substring(first.end()) : title;
    }

    private static boolean isNamed(String part, @Nullable String site) {
        return site != null && !part.isBlank() && Texts.overlap(part, site) >= 0.5;
    }

    private record Cut(int start, int end) {}

    private static @Nullable Cut lastCut(String title) {
        Matcher m = SEPARATOR.matcher(title);
        Cut cut = null;
        while (m.find()) {
            cut = m.start() > 0 && m.end() < title.length() ? new Cut(m.start(), m.end()) : cut;
        }
        return cut;
    }

    /** The longest part that two titles of a page have in common, if it is a headline's length. */
    static @Nullable String common(String one, String other) {
        List<String> others = parts(other).stream().map(TitleParts::folded).toList();
        String common = null;
        for (String part : parts(one)) {
            boolean shared = others.contains(folded(part)) && Texts.words(part) >= HEADLINE_WORDS;
            common = shared && (common == null || part.length() > common.length()) ? part : common;
        }
        return common;
    }

    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>(SEPARATOR.splitAsStream(title).toList());
        parts.add(title);
        return parts;
    }

    /** Letters and digits in lower case, with single spaces between the words. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(space && !out.isEmpty() ? " " : "").append(c);
                space = false;
            } else {
                space |= c != '\'' && c != '’';
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    static boolean isEnd(String part, String whole) {
        return whole.length() > part.length() && whole.endsWith(part);
    }
}
