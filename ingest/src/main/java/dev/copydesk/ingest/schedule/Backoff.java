package dev.copydesk.ingest.schedule;

import java.time.Duration;

/**
 * Pauses that double, up to a longest, with a jitter that is the same in every run: it is drawn from a name and the count, not from chance.
 *
 * @param first pause after the first failure
 * @param longest no pause is longer
 */
public record Backoff(Duration first, Duration longest) {

    private static final double JITTER = 0.2;

    /**
     * The pause after so many failures in a row: up to a fifth shorter than the doubled one, so that what failed together does not come back
     * together.
     */
    public Duration after(int failures, String name) {
        long doubled = first.toMillis() << Math.min(Math.max(failures, 1) - 1, 20);
        long bounded = Math.min(doubled, longest.toMillis());
        int spread = Math.floorMod((name + "#" + failures).hashCode() * 0x9E3779B9, 1000);
        return Duration.ofMillis(Math.round(bounded * (1 - JITTER * spread / 1000)));
    }
}
