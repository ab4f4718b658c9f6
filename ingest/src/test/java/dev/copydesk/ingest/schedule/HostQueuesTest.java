package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HostQueuesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final HostQueues<String> queues = new HostQueues<>();

    @Test
    void aBusyHostHoldsUpNoOther() {
        queues.add("slow", "s1", NOW);
        queues.add("slow", "s2", NOW);
        queues.add("quick", "q1", NOW);

        assertThat(List.of(queues.next(NOW), queues.next(NOW), queues.next(NOW)))
                .containsExactly(Optional.of("s1"), Optional.of("q1"), Optional.empty());
    }

    @Test
    void aHostIsLeftAloneForItsInterval() {
        queues.add("h", "1", NOW);
        queues.add("h", "2", NOW);
        queues.next(NOW);
        queues.done("h", NOW, Duration.ofSeconds(1));

        assertThat(queues.next(NOW.plusMillis(999))).isEmpty();
        assertThat(queues.nextReadyAt()).contains(NOW.plusSeconds(1));
        assertThat(queues.next(NOW.plusSeconds(1))).contains("2");
    }

    @Test
    void theIntervalHoldsForWhatIsAddedLater() {
        queues.add("h", "1", NOW);
        queues.next(NOW);
        queues.done("h", NOW, Duration.ofSeconds(1));
        queues.add("h", "2", NOW.plusMillis(500));

        assertThat(queues.next(NOW.plusMillis(500))).isEmpty();
        assertThat(queues.next(NOW.plusMillis(1000))).contains("2");
    }

    @Test
    void anItemThatWaitsIsPassedByTheOthersOfItsHost() {
        queues.add("h", "later", NOW.plusSeconds(10));
        queues.add("h", "now", NOW);

        assertThat(queues.next(NOW)).contains("now");
        queues.done("h", NOW, Duration.ZERO);
        assertThat(queues.next(NOW.plusSeconds(9))).isEmpty();
        assertThat(queues.next(NOW.plusSeconds(10))).contains("later");
    }

    @Test
    void aHostIsDroppedWhenNothingWaitsForIt() {
        queues.add("h", "1", NOW);
        queues.next(NOW);
        queues.done("h", NOW, Duration.ofSeconds(1));

        assertThat(queues.next(NOW.plusSeconds(1))).isEmpty();
        assertThat(queues.hosts()).isZero();
        assertThat(queues.nextReadyAt()).isEmpty();
    }

    @Property(tries = 200)
    void inAnyOrderEveryItemComesOnceOnePerHostAtATimeAndItsIntervalApart(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int items) {
        Random random = new Random(seed);
        Map<String, Instant> freeAt = new HashMap<>();
        Set<String> busy = new HashSet<>();
        int handedOut = 0;
        HostQueues<String> generated = new HostQueues<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String host = "h" + random.nextInt(4);
            generated.add(host, host + "#" + i, NOW.plusMillis(random.nextInt(3000)));
        }
        Instant now = NOW;
        while (handedOut < items || !busy.isEmpty()) {
            Optional<String> next = generated.next(now);
            if (next.isPresent()) {
                String host = next.get().substring(0, next.get().indexOf('#'));
                assertThat(busy.add(host)).isTrue();
                assertThat(freeAt.getOrDefault(host, NOW)).isBeforeOrEqualTo(now);
                order.add(next.get());
                handedOut++;
            } else if (!busy.isEmpty() && random.nextBoolean()) {
                String host = busy.iterator().next();
                busy.remove(host);
                Duration pause = Duration.ofMillis(random.nextInt(500));
                generated.done(host, now, pause);
                freeAt.put(host, now.plus(pause));
            } else {
                now = now.plusMillis(50);
            }
        }

        assertThat(order).doesNotHaveDuplicates().hasSize(items);
        assertThat(generated.queued() + generated.running()).isZero();
    }
}
