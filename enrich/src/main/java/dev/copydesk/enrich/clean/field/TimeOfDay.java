package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time beside a date, as precise as it is written, with the offset where a zone is written too. */
record TimeOfDay(
        LocalTime time, Precision precision, @Nullable ZoneOffset offset) {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.,/-])(오전|오후|上午|下午|午前|午後)?\\s?(\\d{1,2})(?:[:.h時시点] ?(\\d{2})(?:분|分)?(?::(\\d{2})(?:[.,]\\d{1,9})?)?)(?![\\d:]|[./]\\d)"
                    + "\\s?([ap]\\.?\\s?m\\b\\.?)?\\s?(Z|\\(?[A-Z]{2,4}(?![A-Za-z])|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("SAST", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("TRT", 3),
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
            Map.entry("BRT", -3),
            Map.entry("ART", -3),
            Map.entry("PKT", 5),
            Map.entry("WIB", 7),
            Map.entry("ICT", 7),
            Map.entry("HKT", 8),
            Map.entry("SGT", 8),
            Map.entry("PHT", 8),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("NZST", 12),
            Map.entry("NZDT", 13));

    private static final int INDIA_MINUTES = 330;

    /** The first time in a text without its date, or null. */
    static @Nullable TimeOfDay in(String text) {
        Matcher m = TIME.matcher(text);
        while (m.find()) {
            int hour = Integer.parseInt(m.group(2));
            int minute = Integer.parseInt(m.group(3));
            if (hour <= 23 && minute <= 59) {
                boolean seconds = m.group(4) != null;
                LocalTime time = LocalTime.of(
                        onClock(hour, m.group(1), m.group(5)),
                        minute,
                        seconds ? Math.min(59, Integer.parseInt(m.group(4))) : 0);
                return new TimeOfDay(time, seconds ? Precision.SECOND : Precision.MINUTE, offset(m.group(6)));
            }
        }
        return null;
    }

    private static int onClock(int hour, @Nullable String before, @Nullable String behind) {
        boolean late = (before != null && "오후下午午後".contains(before))
                || (behind != null && behind.toLowerCase(Locale.ROOT).startsWith("p"));
        boolean early = (before != null && "오전上午午前".contains(before))
                || (behind != null && behind.toLowerCase(Locale.ROOT).startsWith("a"));
        return late && hour < 12 ? hour + 12 : early && hour == 12 ? 0 : hour;
    }

    private static @Nullable ZoneOffset offset(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String zone = written.toUpperCase(Locale.ROOT).replaceFirst("^\\(", "");
        Integer hours = ZONE_HOURS.get(zone);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        if (zone.equals("IST")) {
            return ZoneOffset.ofTotalSeconds(INDIA_MINUTES * 60);
        }
        String shift = zone.replaceFirst("^(?:GMT|UTC)", "");
        return shift.startsWith("+") || shift.startsWith("-") ? ZoneOffset.of(shift) : null;
    }
}
