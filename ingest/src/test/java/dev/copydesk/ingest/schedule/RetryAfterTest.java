package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 5 ', PT5S",
        "0, PT0S",
        "999999999, P1D",
        "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
        "'Sat, 21 Nov 2026 11:00:00 GMT', PT0S",
    })
    void retryAfterIsReadInBothForms(String header, Duration pause) {
        assertThat(RetryAfter.pause(header, NOW)).contains(pause);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "99999999999999999999", "''"})
    void aRetryAfterThatMeansNothingIsNone(String header) {
        assertThat(RetryAfter.pause(header, NOW)).isEmpty();
        assertThat(RetryAfter.pause(null, NOW)).isEmpty();
    }
}
