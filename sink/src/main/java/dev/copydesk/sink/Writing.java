package dev.copydesk.sink;

import dev.copydesk.sink.bulk.Batch;
import dev.copydesk.sink.bulk.BulkPolicy;
import dev.copydesk.sink.bulk.BulkWriter;
import dev.copydesk.sink.bulk.Item;
import dev.copydesk.sink.bulk.Settled;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.index.IndexNames;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The writing thread: takes what was read, translates it, gathers it into batches and writes them. Here is waited for the registry and for
 * the index, so that the reading thread never waits and keeps its place in the group.
 */
final class Writing implements Runnable {

    private static final Duration IDLE = Duration.ofDays(1);

    private final Translator translator;
    private final BulkWriter writer;
    private final BulkPolicy policy;
    private final IndexNames names;
    private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<Finished> outbox;
    private volatile boolean prepared;

    Writing(
            Translator translator,
            BulkWriter writer,
            BulkPolicy policy,
            IndexNames names,
            BlockingQueue<Finished> outbox) {
        this.translator = translator;
        this.writer = writer;
        this.policy = policy;
        this.names = names;
        this.outbox = outbox;
    }

    /** Never blocks: how much is under way is bounded by the reading thread. */
    void accept(Received received) {
        inbox.add(received);
    }

    /** Whether the indices have been set up. */
    boolean isPrepared() {
        return prepared;
    }

    /** Until interrupted. */
    @Override
    public void run() {
        try {
            writer.prepare();
            prepared = true;
            Optional<Item<Received>> first = Optional.empty();
            while (!Thread.interrupted()) {
                Batch<Received> batch = new Batch<>(policy);
                first = fill(batch, first);
                writer.write(batch, this::report);
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fills the batch until it is full or its time is up; answers the item that has to go first into the next. */
    private Optional<Item<Received>> fill(Batch<Received> batch, Optional<Item<Received>> carried)
            throws InterruptedException {
        Optional<Item<Received>> next = carried.isPresent() ? carried : next(IDLE);
        long end = System.nanoTime() + policy.linger().toNanos();
        while (next.isPresent()) {
            if (!batch.offer(next.get())) {
                return next;
            }
            next = batch.isFull() ? Optional.empty() : next(Duration.ofNanos(end - System.nanoTime()));
        }
        return Optional.empty();
    }

    private Optional<Item<Received>> next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Received received = inbox.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (received == null) {
                return Optional.empty();
            }
            Optional<Item<Received>> item = translate(received);
            if (item.isPresent()) {
                return item;
            }
        }
    }

    private Optional<Item<Received>> translate(Received received) {
        if (received.lease().hasEnded()) {
            outbox.add(new Finished.Abandoned(received));
            return Optional.empty();
        }
        try {
            Entry entry = translator.entryOf(received.record());
            return Optional.of(Item.of(received, entry, names));
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            outbox.add(new Finished.Dead(received, e));
            return Optional.empty();
        }
    }

    private void report(Settled<Received> settled) {
        outbox.add(
                switch (settled) {
                    case Settled.Indexed<Received> done -> new Finished.Indexed(done.origin());
                    case Settled.Superseded<Received> done -> new Finished.Superseded(done.origin());
                    case Settled.Dead<Received> dead ->
                        new Finished.Dead(dead.origin(), new RefusedByIndexException(dead.reason()));
                });
    }
}
