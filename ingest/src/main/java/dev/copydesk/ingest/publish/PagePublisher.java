package dev.copydesk.ingest.publish;

import dev.copydesk.schemas.serde.AvroSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects publish requests into transactions and writes them, in the order in which they were submitted, each once. Submitting is safe
 * from several threads and is held up when too much waits; one thread of its own writes.
 */
public final class PagePublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PagePublisher.class);
    private static final int KIB = 1024;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private record Pending(PublishRequest request, int weightKib, Runnable committed) {}

    private final PublishPolicy policy;
    private final Records records;
    private final Transactions transactions;
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Semaphore roomKib;
    private final AtomicInteger pending = new AtomicInteger();
    private final Thread writer =
            Thread.ofPlatform().name("copydesk-ingest-publish").daemon().unstarted(this::run);
    private volatile boolean open;
    private volatile boolean closing;
    private volatile @Nullable Throwable failure;

    public PagePublisher(KafkaClients kafka, AvroSerdes serdes, PublishPolicy policy) {
        this(kafka::producer, kafka, serdes, policy);
    }

    PagePublisher(
            Supplier<Producer<byte[], byte[]>> producers, KafkaClients kafka, AvroSerdes serdes, PublishPolicy policy) {
        this.policy = policy;
        this.records = new Records(kafka.catalogue(), serdes);
        this.transactions = new Transactions(producers, kafka.transactionalId());
        this.roomKib = new Semaphore(policy.maxPendingBytes() / KIB);
    }

    /**
     * Opens the producer, which aborts what an earlier run left open, then writes in the background.
     *
     * @throws PublishException when waiting would not help
     */
    public void open() throws InterruptedException {
        transactions.open();
        open = true;
        writer.start();
    }

    /**
     * Queues a request to be written.
     *
     * @param committed called once it is committed, on the writing thread; never called when ingest ends before
     */
    public void submit(PublishRequest request, Runnable committed) throws InterruptedException {
        int weightKib = weightKib(request);
        pending.incrementAndGet();
        roomKib.acquire(weightKib);
        queue.add(new Pending(request, weightKib, committed));
    }

    /** What has no body weighs nothing: it may be submitted by the writing thread itself, which must never wait for room. */
    private int weightKib(PublishRequest request) {
        return switch (request) {
            case PublishRequest.OfFetches fetches -> 0;
            case PublishRequest.OfPage page -> bounded(page.bytes());
            case PublishRequest.OfSource source -> source.deadLetter() == null ? 0 : bounded(source.bytes());
        };
    }

    private int bounded(int bytes) {
        return Math.min(1 + bytes / KIB, policy.maxPendingBytes() / KIB);
    }

    /** Requests that are not committed yet. */
    public int pending() {
        return pending.get();
    }

    /** Why nothing more can be published; nothing while all is well or an outage is waited out. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Writes what was handed over, within a timeout; what is left is fetched again after the next start. */
    @Override
    public void close() {
        closing = true;
        if (!open) {
            return;
        }
        try {
            if (!writer.join(CLOSE_TIMEOUT)) {
                writer.interrupt();
                writer.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            List<Pending> batch = nextBatch();
            while (!batch.isEmpty()) {
                transactions.write(
                        records.of(batch.stream().map(Pending::request).toList()));
                batch.forEach(this::committed);
                batch = nextBatch();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.atWarn().addKeyValue("pending", pending.get()).log("ended before everything was published");
        } catch (RuntimeException e) {
            failure = e;
            LOG.atError().addKeyValue("error", e.getMessage()).setCause(e).log("publishing has failed for good");
        } finally {
            transactions.close(Duration.ofSeconds(1));
        }
    }

    private void committed(Pending written) {
        roomKib.release(written.weightKib());
        try {
            written.committed().run();
        } finally {
            pending.decrementAndGet();
        }
    }

    /** Waits for a first request, then a little for more; empty when ingest ends and nothing is left. */
    private List<Pending> nextBatch() throws InterruptedException {
        List<Pending> batch = new ArrayList<>();
        Pending next = first();
        long deadline = System.nanoTime() + policy.longestWait().toNanos();
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            bytes += next.request().bytes();
            boolean full = batch.size() >= policy.maxPages() || bytes >= policy.maxBytes();
            next = full ? null : queue.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        return batch;
    }

    private @Nullable Pending first() throws InterruptedException {
        Pending first = null;
        while (first == null && !(closing && queue.isEmpty())) {
            first = queue.poll(50, TimeUnit.MILLISECONDS);
        }
        return first;
    }
}
