package dev.copydesk.enrich.topology;

import java.time.Duration;

/**
 * How long the desk remembers, which is also the bound of its state.
 *
 * @param articles how long after its last sighting an article is known by its id; when it comes later, it is new
 * @param texts how long after its first report a text is known; a copy that comes later counts as original
 * @param sites how long after its last page a site is known; when another comes later, its furniture is learned anew
 */
public record Retentions(Duration articles, Duration texts, Duration sites) {

    public static final Retentions DEFAULT =
            new Retentions(Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(30));
}
