package dev.copydesk.enrich.clean.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    /** The calendar day on the publisher's clock. */
    public LocalDate day() {
        return instant.atOffset(offset).toLocalDate();
    }
}
