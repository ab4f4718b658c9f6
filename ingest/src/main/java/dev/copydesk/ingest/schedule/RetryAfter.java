package dev.copydesk.ingest.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Retry-After header in its two forms, seconds and a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    /** No server sends us away for longer. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** How long to stay away from now on; nothing when the header is missing or means nothing. */
    public static Optional<Duration> pause(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        try {
            Duration stated = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            Duration bounded = stated.compareTo(LONGEST) > 0 ? LONGEST : stated;
            return Optional.of(bounded.isNegative() ? Duration.ZERO : bounded);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
