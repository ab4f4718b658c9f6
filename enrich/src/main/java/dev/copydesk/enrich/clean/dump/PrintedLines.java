package dev.copydesk.enrich.clean.dump;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.dump.TextLine.Role;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a printed page as they were meant: what the printer broke is joined, what it glued is parted. */
final class PrintedLines {

    private static final String BULLETS = "•▪‣◦●■►∙*";
    private static final int WRAP_COLUMNS = 100;

    private static final Pattern NUMBER_FOLLOWS = Pattern.compile("(?:^|\\s)(?:Nos?|Art|pp?|[Ff]ig|[Vv]ol|Sec|Ch)\\.$");
    private static final Pattern NAME_FOLLOWS =
            Pattern.compile("(?:^|\\s)(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|vs)\\.$");
    private static final Pattern CREDIT_INSIDE = Pattern.compile(
            "\\s?(?:photo|image|picture)s? ?(?:credits?|courtesy|source)s? ?: ?", Pattern.CASE_INSENSITIVE);
    private static final int NUMBERED_LINKS = 4;
    private static final Pattern LINK_MARK = Pattern.compile("\\[\\d{1,4}\\](?=\\S)");
    private static final Pattern LINK_TARGET = Pattern.compile("\\d{1,4}\\. (?:https?|mailto):\\S+");
    private static final Pattern GLUE = Pattern.compile("\\p{Ll}(?=\\p{Lu}\\p{Ll}+,? )");

    private PrintedLines() {}

    /** The lines in page order, bullets taken off, each still without a role of its own. */
    static List<TextLine> of(String text, CleanPolicy policy) {
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : joined(withoutLinkMarks(split(text, policy)))) {
            addParted(lines, line);
        }
        return lines;
    }

    /** "[9]the ferry" where the print numbers its links and lists their targets at its end. */
    private static List<TextLine> withoutLinkMarks(List<TextLine> lines) {
        List<TextLine> others = lines.stream()
                .filter(line -> !LINK_TARGET.matcher(line.text()).matches())
                .toList();
        if (lines.size() - others.size() < NUMBERED_LINKS) {
            return lines;
        }
        return others.stream()
                .map(line -> new TextLine(
                        line.role(), LINK_MARK.matcher(line.text()).replaceAll(""), line.isBullet(), line.afterGap()))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private static List<TextLine> split(String text, CleanPolicy policy) {
        List<TextLine> lines = new ArrayList<>();
        boolean gap = true;
        Iterator<String> raw = text.lines().iterator();
        for (int count = 0; raw.hasNext() && count < policy.maxElements(); count++) {
            String line = Texts.tidy(Texts.cut(raw.next(), policy.maxTextChars()));
            boolean bullet = false;
            while (!line.isEmpty() && BULLETS.indexOf(line.charAt(0)) >= 0) {
                line = line.substring(1).strip();
                bullet = true;
            }
            if (!line.isEmpty()) {
                lines.add(new TextLine(Role.SHORT, line, bullet, gap));
            }
            gap = line.isEmpty() && (gap || !bullet);
        }
        return lines;
    }

    /** Joins lines that the printer wrapped: at a fixed width, before a lower-case word, after an abbreviation. */
    private static List<TextLine> joined(List<TextLine> lines) {
        List<TextLine> out = new ArrayList<>();
        int start = 0;
        while (start < lines.size()) {
            int end = groupEnd(lines, start);
            boolean wrapped = isWrapped(lines.subList(start, end));
            StringBuilder text = new StringBuilder(lines.get(start).text());
            TextLine first = lines.get(start);
            for (int i = start + 1; i < end; i++) {
                TextLine line = lines.get(i);
                if (!line.isBullet() && (wrapped || continues(text, line.text()))) {
                    text.append(' ').append(line.text());
                } else {
                    out.add(new TextLine(Role.SHORT, text.toString(), first.isBullet(), first.afterGap()));
                    text = new StringBuilder(line.text());
                    first = line;
                }
            }
            out.add(new TextLine(Role.SHORT, text.toString(), first.isBullet(), first.afterGap()));
            start = end;
        }
        return out;
    }

    static int groupEnd(List<TextLine> lines, int start) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).afterGap()) {
            end++;
        }
        return end;
    }

    private static boolean isWrapped(List<TextLine> group) {
        int longest =
                group.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        if (group.size() < 2 || longest > WRAP_COLUMNS || longest < 50) {
            return false;
        }
        List<TextLine> broken = group.subList(0, group.size() - 1);
        long distinct = group.stream().map(TextLine::text).distinct().count();
        long open =
                broken.stream().filter(line -> !Texts.endsSentence(line.text())).count();
        return distinct == group.size()
                && open * 2 >= broken.size()
                && broken.stream()
                        .allMatch(line -> !line.isBullet() && line.text().length() * 10 >= longest * 7);
    }

    private static boolean continues(StringBuilder text, String next) {
        int from = Math.max(0, text.length() - 12);
        String tail = text.substring(from);
        if (NUMBER_FOLLOWS.matcher(tail).find()) {
            return Character.isDigit(next.charAt(0));
        }
        return NAME_FOLLOWS.matcher(tail).find()
                || (text.length() >= 40 && Character.isLowerCase(next.charAt(0)) && !Texts.endsSentence(tail));
    }

    /** "Caption. Photo credits: AgencyThen the text": three lines that the printer made one. */
    private static void addParted(List<TextLine> lines, TextLine line) {
        Matcher credit = CREDIT_INSIDE.matcher(Texts.cut(line.text(), 1_000));
        if (!credit.find() || credit.start() == 0 || Texts.words(line.text().substring(0, credit.start())) > 50) {
            lines.add(line);
            return;
        }
        String caption = line.text().substring(0, credit.start()).strip();
        String rest = line.text().substring(credit.end());
        Matcher glue = GLUE.matcher(Texts.cut(rest, 100));
        int cut = glue.find() ? glue.end() : rest.length();
        lines.add(new TextLine(
                Role.SHORT, caption + " (Photo: " + rest.substring(0, cut) + ")", line.isBullet(), line.afterGap()));
        if (cut < rest.length()) {
            lines.add(new TextLine(Role.SHORT, rest.substring(cut), false, false));
        }
    }
}
