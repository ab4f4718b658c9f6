package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.text.Phrases;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each line of a printed page its role: fields and furniture by their wording, menus by their make, captions by
 * their credits and their doubles.
 */
final class TextLines {

    private static final int MENU_LINES = 6;

    private static final Pattern SOURCE = Pattern.compile(
            "(?:sources?|quelle|fuente|fonte|bron|источник|źródło|πηγή)\\s?:\\s?(.{2,80})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGENCY_TAIL = Pattern.compile("[.\\d] ?\\([A-Z]{2,6}\\)$");

    private TextLines() {}

    static List<TextLine> read(String text, CleanPolicy policy, Instant fetchedAt) {
        List<TextLine> lines = PrintedLines.of(text, policy);
        lines.replaceAll(line -> line.as(role(line, fetchedAt)));
        markMenus(lines);
        markCaptions(lines);
        return lines;
    }

    static String source(String line) {
        Matcher m = SOURCE.matcher(line);
        return m.matches() ? m.group(1) : line;
    }

    private static Role role(TextLine line, Instant fetchedAt) {
        String text = line.text();
        int words = line.words();
        if (Phrases.isFoot(text)) {
            return Role.FOOT;
        }
        if (Phrases.isBoxLabel(text)) {
            return Role.BOX;
        }
        if (words <= 12 && SOURCE.matcher(text).matches() && !Phrases.isCaption(text)) {
            return Role.SOURCE;
        }
        if (Phrases.isCreditLine(text) && words <= 15) {
            return Role.CREDIT;
        }
        if (Phrases.isCaption(text)
                || (text.length() < 400 && AGENCY_TAIL.matcher(text).find())) {
            return Role.CAPTION;
        }
        if (words <= 10 && !Texts.endsSentence(text)) {
            if (Dates.read(text, fetchedAt) != null) {
                return Role.DATE;
            }
            if (words >= 2 && Bylines.hasLead(text)) {
                return Role.BYLINE;
            }
        }
        return Phrases.isFurniture(text) ? Role.FURNITURE : proseOrShort(text, words);
    }

    private static Role proseOrShort(String text, int words) {
        boolean ended = Texts.endsSentence(text) || text.endsWith(":");
        if (words >= 12 && (ended || words >= 30 || (words >= 20 && Texts.hasSentenceStop(text)))) {
            return Role.PROSE;
        }
        boolean question = text.endsWith("?") && words <= 10;
        return ended && words >= 2 && !question ? Role.SENTENCE : Role.SHORT;
    }

    /** A group of lines, most of them short and few of them prose, is a menu or a ticker, its sentences included. */
    private static void markMenus(List<TextLine> lines) {
        int start = 0;
        while (start < lines.size()) {
            int end = PrintedLines.groupEnd(lines, start);
            List<TextLine> group = lines.subList(start, end);
            int all = group.stream().mapToInt(TextLine::words).sum();
            int prose = group.stream()
                    .filter(TextLine::isFullSentence)
                    .mapToInt(TextLine::words)
                    .sum();
            long small = group.stream().filter(line -> line.words() < 12).count();
            long plain = group.stream()
                    .filter(line -> line.is(Role.SHORT) && line.words() <= 4)
                    .count();
            if (plain >= MENU_LINES && small * 10 >= group.size() * 6L && prose * 10 < all * 4) {
                group.replaceAll(line -> line.is(Role.BOX) || line.is(Role.FOOT) ? line : line.as(Role.MENU));
            }
            start = end;
        }
    }

    /** Doubles of a line side by side, and short lines on top of a credit, are captions. */
    private static void markCaptions(List<TextLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            TextLine above = lines.get(i - 1);
            TextLine line = lines.get(i);
            boolean together = !line.afterGap();
            boolean twice = together && Texts.isSame(above.text(), line.text()) && isText(above) && isText(line);
            boolean sized = line.words() >= 8 || above.is(Role.CAPTION) || line.is(Role.CAPTION);
            if (twice && sized) {
                lines.set(i - 1, above.as(Role.CAPTION));
                lines.set(i, line.as(Role.CAPTION));
            } else if (together && line.is(Role.CREDIT)) {
                markAbove(lines, i);
            }
        }
    }

    private static void markAbove(List<TextLine> lines, int credit) {
        for (int i = credit - 1; i >= 0 && i >= credit - 3; i--) {
            TextLine line = lines.get(i);
            if (line.words() > 40 || !(line.is(Role.SHORT) || line.is(Role.SENTENCE) || line.is(Role.PROSE))) {
                return;
            }
            lines.set(i, line.as(Role.CAPTION));
            if (line.afterGap()) {
                return;
            }
        }
    }

    private static boolean isText(TextLine line) {
        return switch (line.role()) {
            case PROSE, SENTENCE, SHORT, CAPTION -> true;
            case MENU, BYLINE, SOURCE, DATE, CREDIT, FURNITURE, BOX, FOOT -> false;
        };
    }
}
