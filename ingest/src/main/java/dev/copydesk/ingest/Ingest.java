package dev.copydesk.ingest;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.Source;
import dev.copydesk.ingest.feed.ListingPolicy;
import dev.copydesk.ingest.feed.ListingReader;
import dev.copydesk.ingest.fetch.Fetcher;
import dev.copydesk.ingest.fetch.PoliteFetcher;
import dev.copydesk.ingest.metrics.IngestMetrics;
import dev.copydesk.ingest.metrics.Progress;
import dev.copydesk.ingest.poll.FilesPoll;
import dev.copydesk.ingest.poll.ListingPoll;
import dev.copydesk.ingest.poll.Poll;
import dev.copydesk.ingest.poll.PollContext;
import dev.copydesk.ingest.poll.PolledSource;
import dev.copydesk.ingest.poll.Scheduler;
import dev.copydesk.ingest.publish.CompactedTopicReader;
import dev.copydesk.ingest.publish.KafkaClients;
import dev.copydesk.ingest.publish.LastFetches;
import dev.copydesk.ingest.publish.PagePublisher;
import dev.copydesk.ingest.publish.PublishPolicy;
import dev.copydesk.ingest.robots.RobotsCache;
import dev.copydesk.ingest.robots.RobotsPolicy;
import dev.copydesk.ingest.source.SourceKind;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.topic.Catalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest service: polls the sources, fetches what they name, and publishes each page with its fetch record in one transaction.
 * Starts in the background and waits for a broker or registry that is away. Safe for several threads.
 */
public final class Ingest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final IngestSettings settings;
    private final AvroSerdes serdes;
    private final KafkaClients kafka;
    private final Fetcher fetcher;
    private final PagePublisher publisher;
    private final LastFetches lastFetches = new LastFetches(LastFetches.DEFAULT_MAX_URLS);
    private final IngestMetrics metrics;
    private final Scheduler scheduler;
    private final PollContext context;
    private final Map<String, PolledSource> sources = new LinkedHashMap<>();
    private final Clock clock;
    private final Thread thread;
    private volatile boolean ready;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    public Ingest(IngestSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.serdes = new AvroSerdes(settings.registry());
        this.kafka = new KafkaClients(settings.kafka(), settings.catalogue(), settings.instance());
        this.publisher = new PagePublisher(kafka, serdes, PublishPolicy.DEFAULT);
        this.fetcher = new Fetcher(settings.fetch(), settings.proxy(), clock);
        this.metrics = new IngestMetrics(meters);
        RobotsCache robots = new RobotsCache(RobotsPolicy.DEFAULT);
        PoliteFetcher politeFetcher = new PoliteFetcher(robots, fetcher, settings.fetch(), metrics.fetchTimer(), clock);
        this.scheduler = new Scheduler(politeFetcher, settings.fetch().maxConcurrent(), clock);
        this.context = new PollContext(
                scheduler,
                lastFetches,
                new ListingReader(ListingPolicy.DEFAULT),
                publisher,
                metrics,
                ConcurrentHashMap.newKeySet(),
                clock);
        settings.sources().forEach(source -> sources.put(source.id(), new PolledSource(source)));
        if (!settings.files().isEmpty()) {
            sources.put(IngestSettings.FILES_ID, new PolledSource(filesOnce(settings.files())));
        }
        metrics.gaugeQueue(this::queued);
        this.thread = Thread.ofPlatform().name("copydesk-ingest").unstarted(this::run);
    }

    /** Starts in the background; {@link #ready()} tells when it works. */
    public void start() {
        thread.start();
    }

    /** Whether it works or waits out an outage; false once something failed that no waiting mends, see {@link #failure()}. */
    public boolean alive() {
        return failure().isEmpty();
    }

    /** Whether the last fetches are read back and it polls. */
    public boolean ready() {
        return ready && alive() && !closed;
    }

    /** Why it is not alive. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure).or(publisher::failure);
    }

    public Progress progress() {
        int failing =
                (int) sources.values().stream().filter(PolledSource::isFailing).count();
        return metrics.progress(failing, queued());
    }

    /**
     * Whether all that is to be had now is committed: every source was polled, nothing is queued or under way, and no source that brought
     * something new is due again within 5 seconds.
     */
    public boolean idle() {
        Instant now = clock.instant();
        return ready() && sources.values().stream().allMatch(source -> source.isIdle(now, SOON)) && queued() == 0;
    }

    /** Ends in order, within 10 seconds: no new fetches, those under way are given a moment, what is fetched is committed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        scheduler.stop(STOP_TIMEOUT);
        fetcher.close();
        publisher.close();
        thread.interrupt();
        awaitEnd();
        LOG.atInfo().addKeyValue("pages", progress().pages()).log("ingest has ended");
    }

    private void awaitEnd() {
        try {
            thread.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            serdes.require(settings.catalogue().page());
            serdes.require(settings.catalogue().fetch());
            serdes.require(settings.catalogue().source());
            publisher.open();
            restore();
            ready = true;
            LOG.atInfo()
                    .addKeyValue("sources", sources.size())
                    .addKeyValue("remembered", lastFetches.size())
                    .log("ingest is ready");
            scheduler.run(List.copyOf(sources.values()), this::poll);
        } catch (InterruptedException e) {
            LOG.atDebug().log("ingest was interrupted");
        } catch (RuntimeException e) {
            if (!closed) {
                failure = e;
                LOG.atError().addKeyValue("error", e.getMessage()).setCause(e).log("ingest has failed");
            }
        }
    }

    /** Only after the producer is open: by then what an earlier run left open is aborted, and what it committed is readable. */
    private void restore() throws InterruptedException {
        Catalogue catalogue = settings.catalogue();
        CompactedTopicReader reader = new CompactedTopicReader(kafka, serdes);
        reader.read(catalogue.fetch(), this::restoreFetch);
        reader.read(catalogue.source(), this::restoreSource);
    }

    private void restoreFetch(String url, Optional<Fetch> fetch) {
        fetch.ifPresentOrElse(lastFetches::put, () -> lastFetches.remove(url));
    }

    private void restoreSource(String id, Optional<Source> status) {
        PolledSource source = sources.get(id);
        if (source != null) {
            status.ifPresent(source::restore);
        }
    }

    private Poll poll(PolledSource polled) {
        SourceSpec source = polled.spec();
        if (source.kind() != SourceKind.FILES) {
            return new ListingPoll(polled, context);
        }
        boolean once =
                source.id().equals(IngestSettings.FILES_ID) && !settings.files().isEmpty();
        List<Path> roots = once ? settings.files() : List.of(Path.of(source.address()));
        return new FilesPoll(polled, roots, System.in, settings.fetch().maxBodyBytes(), context);
    }

    private int queued() {
        return scheduler.backlog() + publisher.pending();
    }

    private static SourceSpec filesOnce(List<Path> files) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.toString()));
        return new SourceSpec(
                IngestSettings.FILES_ID,
                SourceKind.FILES,
                String.join(", ", names),
                null,
                List.of(),
                PolledSource.NEVER,
                Duration.ZERO);
    }
}
