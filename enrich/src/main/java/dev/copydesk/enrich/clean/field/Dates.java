package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages write, in any script's digits. Words such as "yesterday" are refused: they tell when the page
 * was looked at.
 */
public final class Dates {

    /** How day and month stand where both are small numbers. A reading that lies in the future gives way to the other. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final int LONGEST = 120;
    private static final int FEWEST_DIGITS = 5;
    private static final int CENTURY = 2000;
    private static final int BUDDHIST_YEARS = 543;
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final Duration WIDEST_ZONE = Duration.ofHours(14);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final String MONTH = "([\\p{L}\\p{M}]{2,14}(?:\\.[\\p{L}\\p{M}]\\.)?)";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20|25)\\d{2})[-/.] ?(\\d{1,2})[-/.] ?(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?)?(?!\\d)");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号]");
    private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4})(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{2})(?![\\d./-])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|º|ª|a)?[.,]?[ -]?(?:de |of |d'|d’|ta’ )?" + MONTH
                    + "[.,]{0,2}[ -]?(?:de |del |do )?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (?:at )?(\\d{4})(?!\\d)");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\.| m\\.|\\. gada| оны)? (?:(\\d{1,2})\\. )?" + MONTH + "(?: (\\d{1,2})(?!\\d))?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}),? (?:năm )?(\\d{4})(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(\\d{3})?");

    private Dates() {}

    /** The first date in a short text, or null where there is none that a newspaper of the web can bear. */
    public static @Nullable PublicationDate read(@Nullable String written, Instant fetchedAt) {
        return read(written, Order.DAY_FIRST, fetchedAt);
    }

    static @Nullable PublicationDate read(@Nullable String written, Order order, Instant fetchedAt) {
        if (written == null || written.length() < 6 || !mayHoldDate(written, LONGEST)) {
            return null;
        }
        String text = digits(Texts.tidy(Texts.cut(written, LONGEST)));
        try {
            Matcher epoch = EPOCH.matcher(text);
            return epoch.matches()
                    ? stated(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), fetchedAt)
                    : find(text, order, fetchedAt);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Nearly all that is asked for a date holds none: too few digits say so at once. */
    private static boolean mayHoldDate(String written, int maxChars) {
        int digits = 0;
        for (int i = 0; i < Math.min(written.length(), maxChars) && digits < FEWEST_DIGITS; i++) {
            digits += Character.isDigit(written.charAt(i)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** The digits of all scripts as those of ours. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return out.toString();
    }

    /** The text up to the first date in it. */
    static String before(String text) {
        if (!mayHoldDate(text, text.length())) {
            return text;
        }
        int start = text.length();
        for (Pattern pattern : List.of(ISO, CJK, NUMERIC, DAY_MONTH, MONTH_DAY)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                boolean named = pattern == DAY_MONTH || pattern == MONTH_DAY;
                boolean dated = !named || Months.number(m.group(pattern == DAY_MONTH ? 2 : 1)) != null;
                start = dated ? Math.min(start, m.start()) : start;
            }
        }
        return text.substring(0, start);
    }

    private static @Nullable PublicationDate find(String text, Order order, Instant fetchedAt) {
        for (Pattern pattern : List.of(ISO, CJK)) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                return withTime(text, m, number(m, 1), number(m, 2), number(m, 3), fetchedAt);
            }
        }
        PublicationDate named = named(text, fetchedAt);
        if (named != null) {
            return named;
        }
        Matcher m = VIETNAMESE.matcher(text);
        if (m.find()) {
            return withTime(text, m, number(m, 3), number(m, 2), number(m, 1), fetchedAt);
        }
        m = NUMERIC.matcher(text);
        if (m.find()) {
            return numeric(text, m, number(m, 4), order, fetchedAt);
        }
        m = SHORT_YEAR.matcher(text);
        return m.find() ? numeric(text, m, CENTURY + number(m, 4), order, fetchedAt) : compact(text, fetchedAt);
    }

    /** A date with its month in letters. */
    private static @Nullable PublicationDate named(String text, Instant fetchedAt) {
        Matcher m = DAY_MONTH.matcher(text);
        while (m.find()) {
            Integer month = Months.number(m.group(2));
            if (month != null) {
                return withTime(text, m, number(m, 3), month, number(m, 1), fetchedAt);
            }
        }
        m = MONTH_DAY.matcher(text);
        while (m.find()) {
            Integer month = Months.number(m.group(1));
            if (month != null) {
                return withTime(text, m, number(m, 3), month, number(m, 2), fetchedAt);
            }
        }
        m = YEAR_MONTH_DAY.matcher(text);
        while (m.find()) {
            Integer month = Months.number(m.group(3));
            String day = m.group(2) != null ? m.group(2) : m.group(4);
            if (month != null && day != null) {
                return withTime(text, m, number(m, 1), month, Integer.parseInt(day), fetchedAt);
            }
        }
        return null;
    }

    private static @Nullable PublicationDate numeric(String text, Matcher m, int year, Order order, Instant fetchedAt) {
        int first = number(m, 1);
        int second = number(m, 3);
        boolean dayFirst = second <= 12 && (order == Order.DAY_FIRST || first > 12);
        PublicationDate date = dayFirst
                ? withTime(text, m, year, second, first, fetchedAt)
                : withTime(text, m, year, first, second, fetchedAt);
        boolean other = date != null && date.inFuture() && first <= 12 && second <= 12;
        return !other
                ? date
                : dayFirst
                        ? withTime(text, m, year, first, second, fetchedAt)
                        : withTime(text, m, year, second, first, fetchedAt);
    }

    private static @Nullable PublicationDate compact(String text, Instant fetchedAt) {
        Matcher m = COMPACT.matcher(text);
        if (!m.find()) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(
                number(m, 1),
                number(m, 2),
                number(m, 3),
                m.group(4) == null ? 0 : number(m, 4),
                m.group(4) == null ? 0 : number(m, 5));
        return dated(
                local,
                ZoneOffset.UTC,
                m.group(4) == null ? Precision.DAY : Precision.MINUTE,
                ZoneOrigin.ASSUMED_UTC,
                fetchedAt);
    }

    private static @Nullable PublicationDate withTime(
            String text, Matcher date, int written, int month, int day, Instant fetchedAt) {
        int year = written > 2400 ? written - BUDDHIST_YEARS : written;
        String rest = text.substring(date.end()).replaceFirst("^T", " ");
        TimeOfDay time = TimeOfDay.in(rest);
        time = time == null ? TimeOfDay.in(text.substring(0, date.start())) : time;
        if (time == null) {
            LocalDateTime start = LocalDateTime.of(year, month, day, 0, 0);
            return dated(start, ZoneOffset.UTC, Precision.DAY, ZoneOrigin.ASSUMED_UTC, fetchedAt);
        }
        ZoneOffset offset = time.offset();
        return dated(
                LocalDate.of(year, month, day).atTime(time.time()),
                offset == null ? ZoneOffset.UTC : offset,
                time.precision(),
                offset == null ? ZoneOrigin.ASSUMED_UTC : ZoneOrigin.STATED,
                fetchedAt);
    }

    private static @Nullable PublicationDate dated(
            LocalDateTime local, ZoneOffset offset, Precision precision, ZoneOrigin origin, Instant fetchedAt) {
        Instant instant = local.toInstant(offset);
        if (instant.isBefore(EARLIEST) || local.getYear() > 2200) {
            return null;
        }
        Duration tolerance = origin == ZoneOrigin.STATED ? CLOCK_SKEW : WIDEST_ZONE;
        return new PublicationDate(instant, offset, precision, origin, instant.isAfter(fetchedAt.plus(tolerance)));
    }

    /** A moment that a feed states as such. */
    public static PublicationDate stated(Instant instant, Instant fetchedAt) {
        return new PublicationDate(
                instant,
                ZoneOffset.UTC,
                Precision.SECOND,
                ZoneOrigin.STATED,
                instant.isAfter(fetchedAt.plus(CLOCK_SKEW)));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
