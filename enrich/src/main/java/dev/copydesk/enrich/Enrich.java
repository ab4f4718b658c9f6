package dev.copydesk.enrich;

import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.language.TextLanguage;
import dev.copydesk.enrich.topology.EnrichTopology;
import dev.copydesk.enrich.topology.SetAside;
import dev.copydesk.enrich.topology.StreamsSettings;
import dev.copydesk.schemas.serde.AvroSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enrich service: the topology and its life. A thread that dies is replaced, up to a bound; after that the service is no longer
 * {@link #alive()} and its owner is expected to end the process.
 */
public final class Enrich implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Enrich.class);
    private static final int MAX_REPLACED_THREADS = 10;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(20);

    private final EnrichSettings settings;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final AtomicInteger replacedThreads = new AtomicInteger();

    public Enrich(EnrichSettings settings, MeterRegistry meters) {
        this.settings = settings;
        AvroSerdes serdes = new AvroSerdes(settings.registry());
        SetAside setAside = new SetAside(settings.topics(), serdes, settings.applicationId());
        this.streams = new KafkaStreams(
                topology(settings, serdes, setAside), new StreamsConfig(StreamsSettings.of(settings, setAside)));
        this.streams.setUncaughtExceptionHandler(this::onDeadThread);
        this.metrics = new KafkaStreamsMetrics(streams);
        this.metrics.bindTo(meters);
    }

    /**
     * Starts, once the schemas it writes are known to be registered; waits for a registry that is away.
     *
     * @throws dev.copydesk.schemas.serde.SchemaException when a schema is not registered
     */
    public void start() {
        AvroSerdes serdes = new AvroSerdes(settings.registry());
        serdes.require(settings.topics().article());
        serdes.require(settings.topics().outcome());
        streams.start();
    }

    /** Whether the service can still recover by itself; rebalancing and restoring count as alive. */
    public boolean alive() {
        return switch (streams.state()) {
            case CREATED, REBALANCING, RUNNING -> true;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    /** Whether pages are being processed now. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What is built, as Kafka Streams describes it. */
    public static Topology topology(EnrichSettings settings, AvroSerdes serdes, SetAside setAside) {
        return new EnrichTopology(
                        settings.topics(),
                        serdes,
                        new PageCleaner(settings.cleanPolicy(), settings.siteRules(), new StaleRuleLog()),
                        TextLanguage.model(),
                        settings.retentions(),
                        setAside)
                .build();
    }

    @Override
    public void close() {
        boolean closed = streams.close(LONGEST_CLOSE);
        metrics.close();
        if (!closed) {
            LOG.atWarn().addKeyValue("seconds", LONGEST_CLOSE.toSeconds()).log("enrich did not close in time");
        }
    }

    private StreamThreadExceptionResponse onDeadThread(Throwable cause) {
        int replaced = replacedThreads.incrementAndGet();
        LOG.atError().addKeyValue("replaced", replaced).setCause(cause).log("a stream thread died");
        return replaced <= MAX_REPLACED_THREADS
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
