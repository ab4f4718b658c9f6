package dev.copydesk.sink;

import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.sink.bulk.BulkWriter;
import dev.copydesk.sink.index.IndexSetup;
import dev.copydesk.sink.index.SearchIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: keeps the search index equal to the article, story and outcome topics. Every record ends in the index, or in the dead
 * letters; offsets are committed only behind that, and writes carry our own versions, so a record that is read twice does no harm. A
 * broker, registry or index that is away is waited for.
 *
 * <p>Its two threads are {@code sink-reader} and {@code sink-writer}. All methods may be called from any thread.
 */
public final class Sink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    /** Together less than the ten seconds that a container is commonly given to end. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private static final Duration CLIENT_CLOSE = Duration.ofSeconds(1);
    private static final Duration THREAD_END = Duration.ofMillis(9500);

    private final SearchIndex index;
    private final Consumer<byte[], byte[]> consumer;
    private final DeadLetters deadLetters;
    private final Ledger ledger;
    private final Writing writing;
    private final Reading reading;
    private final Thread writer;
    private final Thread reader;
    private volatile boolean started;
    private volatile boolean closing;
    private volatile boolean failed;

    /** Connects to nothing yet. */
    public Sink(SinkSettings settings, MeterRegistry meters) {
        this(settings, meters, Clients.consumer(settings), Clients.producer(settings), Clock.systemUTC());
    }

    Sink(
            SinkSettings settings,
            MeterRegistry meters,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer,
            Clock clock) {
        BlockingQueue<Finished> outbox = new LinkedBlockingQueue<>();
        Translator translator = new Translator(settings.catalogue(), new AvroSerdes(settings.registry()));
        this.index = SearchIndex.connect(settings.index());
        this.consumer = consumer;
        this.deadLetters = new DeadLetters(settings.catalogue().deadSink(), producer);
        this.ledger = new Ledger(meters, clock);
        this.writing = new Writing(
                translator,
                new BulkWriter(
                        index,
                        new IndexSetup(index, settings.index()),
                        settings.bulk(),
                        RandomGenerator.getDefault(),
                        meters),
                settings.bulk(),
                index.names(),
                outbox);
        this.reading = new Reading(consumer, translator, writing, outbox, deadLetters, ledger, settings.bulk(), clock);
        this.writer = new Thread(this::write, "sink-writer");
        this.reader = new Thread(this::read, "sink-reader");
    }

    /** Starts to read and write; returns at once. To be called once. */
    public void start() {
        started = true;
        writer.start();
        reader.start();
    }

    /** Whether it works, or waits for something that is away; false once it has given up, or was closed. */
    public boolean alive() {
        return started && !closing && !failed;
    }

    /** Whether the indices are set up and the group has assigned its partitions. */
    public boolean ready() {
        return alive() && writing.isPrepared() && reading.hasJoined();
    }

    public Progress progress() {
        return ledger.progress();
    }

    private void write() {
        try {
            writing.run();
        } catch (RuntimeException | Error e) {
            giveUp(e);
        }
    }

    private void read() {
        try {
            reading.subscribe();
            while (!closing && !failed) {
                reading.turn();
            }
            if (!failed) {
                reading.drain(DRAIN);
            }
        } catch (InterruptException e) {
            LOG.atWarn().log("sink was interrupted while it drained; what is not committed is read again");
        } catch (RuntimeException | Error e) {
            giveUp(e);
        } finally {
            writer.interrupt();
            closeClients();
        }
    }

    private void closeClients() {
        closeQuietly("consumer", () -> consumer.close(CloseOptions.timeout(CLIENT_CLOSE)));
        closeQuietly("producer", () -> deadLetters.close(CLIENT_CLOSE));
    }

    private void giveUp(Throwable cause) {
        failed = true;
        LOG.atError().setCause(cause).log("sink gives up; what is not committed is read again by the next start");
    }

    private interface Closing {
        void close() throws IOException;
    }

    private static void closeQuietly(String what, Closing closing) {
        try {
            closing.close();
        } catch (IOException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("what", what)
                    .addKeyValue("error", e.getMessage())
                    .log("closing failed");
        }
    }

    /** Settles what was read, as far as that goes in a few seconds, and commits; returns within ten seconds. */
    @Override
    public void close() {
        closing = true;
        if (!started) {
            closeClients();
        }
        try {
            if (started && !reader.join(THREAD_END)) {
                reader.interrupt();
                writer.interrupt();
            }
        } catch (InterruptedException e) {
            reader.interrupt();
            Thread.currentThread().interrupt();
        }
        closeQuietly("index", index::close);
    }
}
