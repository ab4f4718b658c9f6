package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    @Property
    void aPauseIsTheSameInEveryRunAndAtMostAFifthShorterThanTheDoubledOne(
            @ForAll String name, @ForAll @IntRange(min = 1, max = 10) int failures) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofHours(1));
        long doubled = Math.min(3_600_000, 1000L << (failures - 1));

        assertThat(backoff.after(failures, name).toMillis()).isBetween(doubled * 4 / 5, doubled);
        assertThat(backoff.after(failures, name)).isEqualTo(backoff.after(failures, name));
    }
}
