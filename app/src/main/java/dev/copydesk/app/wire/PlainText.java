package dev.copydesk.app.wire;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as an agency sends it: headline, byline, date and paragraphs, with blank lines between. */
final class PlainText {

    private static final int COLUMNS = 72;

    private PlainText() {}

    static String unwrapped(Story story) {
        return write(story, Prose.plain(story.paragraphs()));
    }

    static String wrapped(Story story) {
        return write(
                story,
                Prose.plain(story.paragraphs()).stream().map(PlainText::wrap).toList());
    }

    private static String write(Story story, List<String> paragraphs) {
        DateTimeFormatter dates = DateTimeFormatter.ofPattern(
                story.outlet().dates(), Locale.forLanguageTag(story.outlet().language()));
        return story.title()
                + "\n\nBy "
                + String.join(" and ", story.authors())
                + "\n"
                + dates.format(story.published().atZone(ZoneOffset.UTC))
                + "\n\n"
                + paragraphs.stream().collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String wrap(String paragraph) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= COLUMNS;
            if (column > 0) {
                lines.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
