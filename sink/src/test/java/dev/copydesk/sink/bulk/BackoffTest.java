package dev.copydesk.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final BulkPolicy POLICY =
            new BulkPolicy(1, 1, Duration.ZERO, 1, Duration.ofMillis(100), Duration.ofMillis(350));

    @Test
    void pausesDoubleUpToTheLongestAndBeginAnew() {
        RandomGenerator neverShortens = () -> 0L;
        Backoff backoff = new Backoff(POLICY, neverShortens);

        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(350));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(350));
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }

    @Property
    void chanceShortensAPauseByAtMostHalf(@ForAll long seed) {
        Backoff backoff = new Backoff(POLICY, new SplittableRandom(seed));

        assertThat(backoff.next()).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    }
}
