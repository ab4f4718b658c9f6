package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages write. The month names are a table of our own, so that the same page gives the same date on
 * every Java runtime. Day and month written as two small numbers are read day first, unless that lies in the future.
 */
public final class Dates {

    private static final int LONGEST = 120;
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);
    private static final Duration WIDEST_ZONE = Duration.ofHours(14);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(?:\\d{2})?)?(?!\\d)");
    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?,? (?:de |of |d')?(\\p{L}{3,12})\\.?,? (?:de |del )?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (?:at )?(\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])\\s?([ap]\\.?m\\.?)?\\s?"
                    + "(Z|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?");

    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("ET", -5),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("PT", -8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13));

    private static final Map<String, Integer> MONTHS = months(
            List.of(
                    "jan january januar jänner janvier enero ene gennaio gen janeiro januari stycznia styczeń января январь січня ιανουαρίου ocak leden ledna tammikuuta ianuarie",
                    "feb february februar februari février fevrier fév févr febrero febbraio fevereiro fev lutego luty февраля февраль лютого φεβρουαρίου şubat února helmikuuta februarie",
                    "mar march märz maerz mars marzo março maart mrt marca marzec марта март березня μαρτίου mart března maaliskuuta martie",
                    "apr april avril avr abril abr aprile kwietnia kwiecień апреля апрель квітня απριλίου nisan dubna huhtikuuta aprilie",
                    "may mai mayo maggio mag maio mei maja мая май травня μαΐου μαϊου mayıs května maj toukokuuta",
                    "jun june juni juin junio giugno giu junho czerwca июня июнь червня ιουνίου haziran června kesäkuuta iunie",
                    "jul july juli juillet juil julio luglio lug julho lipca июля июль липня ιουλίου temmuz července heinäkuuta iulie",
                    "aug august août aout agosto ago augustus sierpnia августа август серпня αυγούστου ağustos srpna augusti elokuuta",
                    "sep sept september septembre septiembre settembre set setembro września сентября сентябрь вересня σεπτεμβρίου eylül září syyskuuta septembrie",
                    "oct okt october oktober octobre octubre ottobre ott outubro out października октября октябрь жовтня οκτωβρίου ekim října lokakuuta octombrie",
                    "nov november novembre noviembre novembro listopada ноября ноябрь листопада νοεμβρίου kasım listopadu marraskuuta noiembrie",
                    "dec dez december dezember décembre diciembre dic dicembre dezembro grudnia декабря декабрь грудня δεκεμβρίου aralık prosince joulukuuta decembrie"));

    private Dates() {}

    /** The first date in a short text, or null where there is none that a newspaper of the web can bear. */
    public static @Nullable PublicationDate read(@Nullable String written, Instant fetchedAt) {
        if (written == null || written.length() < 6) {
            return null;
        }
        String text = Texts.tidy(Texts.cut(written, LONGEST));
        try {
            return find(text, fetchedAt);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The text up to the first date in it. */
    static String before(String text) {
        int start = text.length();
        for (Pattern pattern : List.of(ISO, CJK, NUMERIC, DAY_MONTH, MONTH_DAY)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                boolean named = pattern == DAY_MONTH || pattern == MONTH_DAY;
                String word = named ? m.group(pattern == DAY_MONTH ? 2 : 1).toLowerCase(Locale.ROOT) : "";
                start = !named || MONTHS.containsKey(word) ? Math.min(start, m.start()) : start;
            }
        }
        return text.substring(0, start);
    }

    private static @Nullable PublicationDate find(String text, Instant fetchedAt) {
        Matcher m = ISO.matcher(text);
        if (m.find()) {
            return withTime(text, m, number(m, 1), number(m, 2), number(m, 3), fetchedAt);
        }
        m = CJK.matcher(text);
        if (m.find()) {
            return withTime(text, m, number(m, 1), number(m, 2), number(m, 3), fetchedAt);
        }
        m = DAY_MONTH.matcher(text);
        while (m.find()) {
            Integer month = MONTHS.get(m.group(2).toLowerCase(Locale.ROOT));
            if (month != null) {
                return withTime(text, m, number(m, 3), month, number(m, 1), fetchedAt);
            }
        }
        m = MONTH_DAY.matcher(text);
        while (m.find()) {
            Integer month = MONTHS.get(m.group(1).toLowerCase(Locale.ROOT));
            if (month != null) {
                return withTime(text, m, number(m, 3), month, number(m, 2), fetchedAt);
            }
        }
        m = NUMERIC.matcher(text);
        return m.find() ? numeric(text, m, fetchedAt) : compact(text, fetchedAt);
    }

    private static @Nullable PublicationDate numeric(String text, Matcher m, Instant fetchedAt) {
        int first = number(m, 1);
        int second = number(m, 3);
        if (second > 12) {
            return withTime(text, m, number(m, 4), first, second, fetchedAt);
        }
        PublicationDate dayFirst = withTime(text, m, number(m, 4), second, first, fetchedAt);
        boolean other = dayFirst != null && dayFirst.inFuture() && first <= 12;
        return other ? withTime(text, m, number(m, 4), first, second, fetchedAt) : dayFirst;
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
            String text, Matcher date, int year, int month, int day, Instant fetchedAt) {
        String rest = text.substring(0, date.start()) + " | "
                + text.substring(date.end()).replaceFirst("^T", " ");
        Matcher m = TIME.matcher(rest);
        if (!m.find() || number(m, 1) > 23 || number(m, 2) > 59) {
            return dated(
                    LocalDateTime.of(year, month, day, 0, 0),
                    ZoneOffset.UTC,
                    Precision.DAY,
                    ZoneOrigin.ASSUMED_UTC,
                    fetchedAt);
        }
        String half = m.group(4) == null ? "" : m.group(4).substring(0, 1).toLowerCase(Locale.ROOT);
        int hour = half.equals("p") && number(m, 1) < 12
                ? number(m, 1) + 12
                : half.equals("a") && number(m, 1) == 12 ? 0 : number(m, 1);
        boolean seconds = m.group(3) != null;
        int second = seconds ? Math.min(59, number(m, 3)) : 0;
        ZoneOffset offset = offset(m.group(5));
        return dated(
                LocalDateTime.of(year, month, day, hour, number(m, 2), second),
                offset == null ? ZoneOffset.UTC : offset,
                seconds ? Precision.SECOND : Precision.MINUTE,
                offset == null ? ZoneOrigin.ASSUMED_UTC : ZoneOrigin.STATED,
                fetchedAt);
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        Integer hours = ZONE_HOURS.get(zone);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        return zone.charAt(0) == '+' || zone.charAt(0) == '-' ? ZoneOffset.of(zone) : null;
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

    private static Map<String, Integer> months(List<String> names) {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
