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
            "(?:sources?|quelle|fuente|fonte|bron|kilde|källa|źródło|zdroj|kaynak|sumber|nguồn|источник|джерело|πηγή|المصدر|منبع|מקור|स्रोत|来源|來源|出典|출처)\\s?[:：]\\s?(.{2,80})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "LENE AMSEL / NPA" */
    static final String SHOUTED_CREDIT =
            "\\p{Lu}{2,20}[\\p{Lu} .'’-]{0,40} ?(?:/|,| POUR | FOR | VIA ) ?\\p{Lu}[\\p{Lu} .'’-]{1,40}";

    private static final Pattern AGENCY_TAIL =
            Pattern.compile("(?:[.\\d] ?\\([A-Z]{2,6}\\)|[.\\d»”\"] " + SHOUTED_CREDIT + ")$");
    private static final Pattern CAPTION_LABEL =
            Pattern.compile("(?:image caption|(?:caption|bildunterschrift|légende) ?:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMAGE_SOURCE = Pattern.compile("image source,", Pattern.CASE_INSENSITIVE);
    private static final int REPLY_WINDOW = 40;
    private static final Pattern COMMENTS = Pattern.compile(
            "(?:\\d{1,6} )?(?:comments?|kommentare?|leserkommentare|commentaires?|comentarios?|comentários|commenti|reacties|комментари[ий]|komentarze|"
                    + "yorumlar|التعليقات|评论|評論|コメント|댓글)(?: ?[(（]?\\d{1,6}[)）]?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REPLY = Pattern.compile(
            "(?:.{2,60} (?:says|said|wrote|writes|schreibt|sagt|a écrit|dice|escribió)\\s?:|"
                    + "(?:reply|report|flag|upvote|antworten|melden|répondre|signaler|responder|rispondi|ответить|odpowiedz|yanıtla|رد|回复|回覆|返信|답글)(?: ?\\(?\\d{1,5}\\)?)?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TextLines() {}

    static List<TextLine> read(String text, CleanPolicy policy, Instant fetchedAt) {
        List<TextLine> lines = PrintedLines.of(text, policy);
        lines.replaceAll(line -> line.as(role(line, fetchedAt)));
        markMenus(lines);
        markCaptions(lines);
        markComments(lines);
        return lines;
    }

    static String source(String line) {
        Matcher m = SOURCE.matcher(line);
        return m.matches() ? m.group(1) : line;
    }

    /** The credit of a picture whose caption, labelled as such, comes next. */
    static boolean isImageSource(String line) {
        return IMAGE_SOURCE.matcher(line).lookingAt();
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
        if ((Phrases.isCreditLine(text) || isImageSource(text)) && words <= 15) {
            return Role.CREDIT;
        }
        if (Phrases.isCaption(text)
                || CAPTION_LABEL.matcher(text).lookingAt()
                || (text.length() < 400 && AGENCY_TAIL.matcher(text).find())) {
            return Role.CAPTION;
        }
        if (words <= 10 && (!Texts.endsSentence(text) || text.endsWith(".m."))) {
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

    /** A label over lines that readers reply to ends what the desk wrote. */
    private static void markComments(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.words() <= 3 && COMMENTS.matcher(line.text()).matches()) {
                boolean replied = lines.subList(i + 1, Math.min(lines.size(), i + REPLY_WINDOW)).stream()
                        .anyMatch(next -> REPLY.matcher(next.text()).matches());
                lines.set(i, replied ? line.as(Role.FOOT) : line);
            }
        }
    }
}
