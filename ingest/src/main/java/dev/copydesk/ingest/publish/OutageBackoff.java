package dev.copydesk.ingest.publish;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a broker that is away, with pauses that double, and logs each. For one outage. */
final class OutageBackoff {

    private static final Logger LOG = LoggerFactory.getLogger(OutageBackoff.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration pause = FIRST;

    void await(Throwable fault, String what) throws InterruptedException {
        LOG.atWarn()
                .addKeyValue("doing", what)
                .addKeyValue("error", fault.toString())
                .addKeyValue("retryInMs", pause.toMillis())
                .log("waiting for Kafka");
        Thread.sleep(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
