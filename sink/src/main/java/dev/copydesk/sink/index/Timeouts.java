package dev.copydesk.sink.index;

import java.time.Duration;

/**
 * How long the index may take.
 *
 * @param connect to accept a connection
 * @param answer to answer a request once it was sent
 */
public record Timeouts(Duration connect, Duration answer) {

    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60));
}
