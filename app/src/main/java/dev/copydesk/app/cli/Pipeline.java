package dev.copydesk.app.cli;

import dev.copydesk.app.account.Account;
import dev.copydesk.app.account.AccountReader;
import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.enrich.Enrich;
import dev.copydesk.ingest.Ingest;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.sink.Sink;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The three services in one process, with the account over them. Closes in the order in which pages flow. */
final class Pipeline implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Ingest ingest;
    private final Enrich enrich;
    private final Sink sink;
    private final AccountReader accounts;
    private @Nullable Instant settledAt;

    private Pipeline(
            Configuration configuration, List<SourceSpec> sources, List<Path> files, Optional<SampleWire> wire) {
        Wiring wiring = new Wiring(configuration);
        MeterRegistry meters = new SimpleMeterRegistry();
        SchemaRegistry registry = wiring.registry();
        open.push(registry::close);
        try (Admin broker = wiring.admin()) {
            wiring.provisioning(broker, registry).apply();
        }
        accounts = new AccountReader(wiring.kafka(), wiring.topics(), registry);
        open.push(accounts);
        sink = new Sink(wiring.sink(registry), meters);
        open.push(sink);
        enrich = new Enrich(wiring.enrich(registry), meters);
        open.push(enrich);
        ingest = new Ingest(wiring.ingest(registry, sources, files, wire), meters, Clock.systemUTC());
        open.push(ingest);
    }

    static Pipeline start(
            Configuration configuration, List<SourceSpec> sources, List<Path> files, Optional<SampleWire> wire) {
        Pipeline pipeline = new Pipeline(configuration, sources, files, wire);
        pipeline.sink.start();
        pipeline.enrich.start();
        pipeline.ingest.start();
        return pipeline;
    }

    /** The account as far as it is known by now. */
    Account account() {
        return accounts.onwards();
    }

    long indexed() {
        return sink.progress().indexedInAll();
    }

    /** Why the pipeline cannot go on; empty while it can. */
    Optional<String> deadService() {
        if (!ingest.alive()) {
            return Optional.of("ingest cannot go on: "
                    + ingest.failure().map(Throwable::getMessage).orElse("the log above says why"));
        }
        if (!enrich.alive()) {
            return Optional.of("enrich cannot go on: the log above says why");
        }
        return sink.alive() ? Optional.empty() : Optional.of("the sink cannot go on: the log above says why");
    }

    /** Whether nothing is left to fetch, every page has its outcome, and the index has it all. */
    boolean idle() {
        if (!ingest.idle() || accounts.toTheEnd().open() > 0) {
            settledAt = null;
            return false;
        }
        if (settledAt == null) {
            settledAt = Instant.now();
        }
        return sink.progress().caughtUpWith(settledAt);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("closing the pipeline failed", e);
            }
        }
    }
}
