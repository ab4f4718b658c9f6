package dev.copydesk.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Instants as listings state them. One that no calendar of ours holds is no instant. */
final class Dates {

    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Dates() {}

    static @Nullable Instant of(@Nullable Date date) {
        return date == null ? null : bounded(date.toInstant());
    }

    /** RFC 3339, as JSON Feed asks for. */
    static @Nullable Instant of(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : bounded(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant bounded(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }
}
