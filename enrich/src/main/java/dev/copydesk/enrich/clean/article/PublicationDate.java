package dev.copydesk.enrich.clean.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A date that a page claims, with what is certain about it.
 *
 * @param instant the claimed moment; the start of the day where only a day is claimed
 * @param offset the publisher's offset where the page states one, else UTC
 * @param inFuture the claim lies after the fetch by more than clocks and zones explain: not to be trusted
 */
public record PublicationDate(
        Instant instant, ZoneOffset offset, Precision precision, ZoneOrigin zone, boolean inFuture) {

    /** How exactly the page states it. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** Whether the page says in which zone its clock stands. */
    public enum ZoneOrigin {
        STATED,
        ASSUMED_UTC
    }

    /** As precise as the page states it: a day, a minute, with an offset only where one is stated. */
    public String asStated() {
        if (precision == Precision.DAY) {
            return day().toString();
        }
        ChronoUnit unit = precision == Precision.MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
        return zone == ZoneOrigin.STATED
                ? instant.atOffset(offset).truncatedTo(unit).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                        .truncatedTo(unit)
                        .toString();
    }

    /** The calendar day on the publisher's clock. */
    public LocalDate day() {
        return instant.atOffset(offset).toLocalDate();
    }
}
