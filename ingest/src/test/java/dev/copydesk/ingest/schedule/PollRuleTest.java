package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PollRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aSourceThatDoesWellIsDueAfterItsInterval() {
        PollRule rule = new PollRule(Duration.ofMinutes(15));

        assertThat(rule.next("a", NOW, 0, Optional.empty())).isEqualTo("2026-11-21T12:15:00Z");
    }

    @Test
    void aSourceIsNeverDueBeforeTheServerAllows() {
        PollRule rule = new PollRule(Duration.ofMinutes(15));

        assertThat(rule.next("a", NOW, 0, Optional.of(Duration.ofHours(2)))).isEqualTo("2026-11-21T14:00:00Z");
        assertThat(rule.next("a", NOW, 0, Optional.of(Duration.ofSeconds(2)))).isEqualTo("2026-11-21T12:15:00Z");
    }

    @Property
    void failuresNeverMakeASourceDueSoonerNorLaterThanTheLongestBackoff(
            @ForAll String id,
            @ForAll @IntRange(min = 1, max = 1000) int failures,
            @ForAll @LongRange(min = 1, max = 2_678_400) long pollSeconds) {
        Duration poll = Duration.ofSeconds(pollSeconds);
        Duration pause = Duration.between(NOW, new PollRule(poll).next(id, NOW, failures, Optional.empty()));
        Duration longest = poll.compareTo(Duration.ofHours(6)) > 0 ? poll : Duration.ofHours(6);

        assertThat(pause)
                .isGreaterThanOrEqualTo(poll.multipliedBy(4).dividedBy(5))
                .isLessThanOrEqualTo(longest);
    }
}
