package dev.copydesk.schemas.serde;

import dev.copydesk.registry.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a server that is away: asks again, at growing intervals, for as long as it takes. An outage stops progress and nothing else;
 * what the server answers is passed on.
 */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Set<Integer> OUTAGES = Set.of(401, 403, 407, 408, 429);

    private final String server;

    Patience(String server) {
        this.server = server;
    }

    interface Question<T> {
        T ask() throws IOException, RestClientException;
    }

    <T> T until(Question<T> question) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return question.ask();
            } catch (RestClientException e) {
                if (!isOutage(e)) {
                    throw new SchemaException(server + " answers " + e.getStatus() + ": " + e.getMessage(), e);
                }
                report(e, pause);
            } catch (IOException e) {
                report(e, pause);
            }
            sleep(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }

    /**
     * Whether an answer says something of the server and not of the schema that was asked for. Refused credentials are among them: they are
     * set right by an operator, and no record is to blame.
     */
    static boolean isOutage(RestClientException answer) {
        return answer.getStatus() >= 500 || OUTAGES.contains(answer.getStatus());
    }

    private void report(Exception e, Duration pause) {
        LOG.atWarn()
                .addKeyValue("server", server)
                .addKeyValue("error", e.getMessage())
                .addKeyValue("retryInMs", pause.toMillis())
                .log("waiting for a server that does not serve us");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
