package dev.copydesk.ingest.robots;

import java.time.Duration;

/**
 * How robots.txt is honoured.
 *
 * @param agent product token that we look for in robots.txt, in lower case
 * @param lifetime how long an answer is cached; RFC 9309 section 2.4 allows a day
 * @param retry how long an unanswered robots.txt is left alone before it is asked for again; doubles with every failure
 * @param attempts failures in a row after which what waits for a host is refused instead of kept waiting
 * @param maxHosts hosts cached
 * @param maxBytes bytes of robots.txt that are read; RFC 9309 section 2.5 asks for at least 500 KiB
 * @param maxCrawlDelay the longest Crawl-delay that is honoured
 */
public record RobotsPolicy(
        String agent,
        Duration lifetime,
        Duration retry,
        int attempts,
        int maxHosts,
        int maxBytes,
        Duration maxCrawlDelay) {

    /** {@code copydesk}; a day; 2 s, 3 attempts; 20,000 hosts; 512 KiB; a minute. */
    public static final RobotsPolicy DEFAULT = new RobotsPolicy(
            "copydesk", Duration.ofDays(1), Duration.ofSeconds(2), 3, 20_000, 512 * 1024, Duration.ofMinutes(1));
}
