package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.field.Dates.Order;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The short lines by the headline, furniture by their class names or not: who wrote the article, and when. */
public final class HeadlineLines {

    private static final int BYLINE_WINDOW = 12;
    private static final int DATE_WINDOW = 8;
    private static final int DATE_WINDOW_ABOVE = 3;
    private static final int PROSE_WORDS = 12;
    private static final int LONGEST = 150;

    private HeadlineLines() {}

    /** The line with a "By" below the headline, or one of a full name and a date, without what stands behind the names. */
    public static @Nullable String byline(Outline outline, Box place, String title) {
        int below = below(outline, place, title);
        if (below == 0) {
            return null;
        }
        List<String> lines = window(outline, below, BYLINE_WINDOW).stream()
                .map(Piece::text)
                .filter(text -> text.length() < LONGEST && !Texts.endsSentence(text))
                .toList();
        return lines.stream()
                .filter(Bylines::hasLead)
                .map(text -> Bylines.bare(Bylines.undated(text)))
                .filter(text -> !text.isEmpty() && !Bylines.people(text, null).isEmpty())
                .findFirst()
                .orElseGet(() -> lines.stream()
                        .limit(DATE_WINDOW)
                        .map(Bylines::undated)
                        .filter(text -> !lines.contains(text) && isFullName(text))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether the whole text is one person's first and last name. */
    private static boolean isFullName(String text) {
        List<String> people = Bylines.people(text, null);
        return people.size() == 1
                && PersonName.isFull(text)
                && people.getFirst().equalsIgnoreCase(text);
    }

    /** The date among the lines between the headline and the first paragraph, else in the lines right above the headline. */
    public static @Nullable PublicationDate date(
            Outline outline, Box place, String title, Order order, Instant fetchedAt) {
        int below = below(outline, place, title);
        if (below == 0) {
            return null;
        }
        List<Piece> lower = window(outline, below, DATE_WINDOW);
        List<Piece> upper = outline.pieces.subList(Math.max(0, below - 1 - DATE_WINDOW_ABOVE), below - 1);
        int headings = lower.isEmpty() || lower.getFirst().kind() != Kind.HEADING ? 0 : 1;
        return Stream.concat(
                        lower.stream().skip(headings).takeWhile(HeadlineLines::isNoText),
                        upper.reversed().stream().takeWhile(piece -> isNoText(piece) && piece.linkShare() < 0.5))
                .map(Piece::text)
                .filter(text -> text.length() < LONGEST && !Texts.endsSentence(text))
                .map(text -> Dates.read(text, order, fetchedAt))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A day with a full stop behind it and a name may look like a short sentence. */
    private static boolean isNoText(Piece piece) {
        return piece.mass() < PROSE_WORDS && piece.kind() != Kind.HEADING;
    }

    private static List<Piece> window(Outline outline, int from, int size) {
        return outline.pieces.subList(from, Math.min(outline.pieces.size(), from + size));
    }

    /** The piece below the last headline that stands before the end of the article's place; 0 where there is none. */
    private static int below(Outline outline, Box place, String title) {
        int below = 0;
        for (int i = 0; i < Math.min(outline.pieces.size(), place.end); i++) {
            below = outline.pieces.get(i).text().equals(title) ? i + 1 : below;
        }
        return below;
    }
}
