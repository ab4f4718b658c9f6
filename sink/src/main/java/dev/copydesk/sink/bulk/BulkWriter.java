package dev.copydesk.sink.bulk;

import dev.copydesk.sink.index.Answer;
import dev.copydesk.sink.index.IndexSetup;
import dev.copydesk.sink.index.SearchIndex;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches, one request at a time. An outage of the index is waited out, with one warning a pause and without an end; only the items
 * that the index did not take are sent again. For one thread, which may be interrupted to give up.
 */
public final class BulkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);

    private final SearchIndex index;
    private final IndexSetup setup;
    private final Backoff backoff;
    private final Timer requests;

    public BulkWriter(
            SearchIndex index, IndexSetup setup, BulkPolicy policy, RandomGenerator random, MeterRegistry meters) {
        this.index = index;
        this.setup = setup;
        this.backoff = new Backoff(policy, random);
        this.requests = Timer.builder("copydesk.sink.bulk.seconds")
                .description("Time that the index took for a bulk request")
                .register(meters);
    }

    /** Sets the indices up; returns when they are there. */
    public void prepare() throws InterruptedException {
        while (true) {
            try {
                setup.apply();
                backoff.reset();
                return;
            } catch (IOException e) {
                pause(String.valueOf(e.getMessage()), 0);
            }
        }
    }

    /**
     * Writes a batch; returns when each of its items is settled.
     *
     * @param settled told of each item's fate, once, as soon as it is known
     * @throws InterruptedException when interrupted; items of which nothing was told may or may not be in the index
     */
    public <T> void write(Batch<T> batch, Consumer<Settled<T>> settled) throws InterruptedException {
        Deque<List<Item<T>>> open = new ArrayDeque<>();
        open.add(batch.items());
        while (!open.isEmpty()) {
            List<Item<T>> items = open.removeFirst();
            if (!items.isEmpty()) {
                new Round<>(items, judge(items), settled).conclude(open);
            }
        }
    }

    /** One verdict an item. */
    private <T> List<Verdict> judge(List<Item<T>> items) {
        long start = System.nanoTime();
        try {
            Answer answer = index.bulk(BulkLines.of(items));
            requests.record(Duration.ofNanos(System.nanoTime() - start));
            if (!answer.isSuccess()) {
                String errorType = BulkAnswer.errorType(answer.body());
                return same(Judge.ofRequest(answer.status(), errorType, answer.excerpt()), items.size());
            }
            List<ItemStatus> statuses = BulkAnswer.parse(answer.body(), items.size());
            List<Verdict> verdicts = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                verdicts.add(Judge.ofItem(items.get(i).entry(), statuses.get(i)));
            }
            return verdicts;
        } catch (IOException e) {
            return same(new Verdict.Later(e.getClass().getSimpleName() + ": " + e.getMessage()), items.size());
        }
    }

    private static List<Verdict> same(Verdict verdict, int times) {
        return Collections.nCopies(times, verdict);
    }

    private void pause(String reason, int items) throws InterruptedException {
        Duration pause = backoff.next();
        LOG.atWarn()
                .addKeyValue("reason", reason)
                .addKeyValue("items", items)
                .addKeyValue("retryInMs", pause.toMillis())
                .log("waiting for the search index");
        Thread.sleep(pause);
    }

    /** What one request has come to. */
    private final class Round<T> {

        private final List<Item<T>> again = new ArrayList<>();
        private final List<Item<T>> tooMuch = new ArrayList<>();
        private Optional<String> outage = Optional.empty();
        private boolean indexGone;
        private boolean progress;

        Round(List<Item<T>> items, List<Verdict> verdicts, Consumer<Settled<T>> settled) {
            for (int i = 0; i < items.size(); i++) {
                take(items.get(i), verdicts.get(i), items.size() == 1, settled);
            }
        }

        private void take(Item<T> item, Verdict verdict, boolean alone, Consumer<Settled<T>> settled) {
            switch (verdict) {
                case Verdict.Done done ->
                    settle(new Settled.Indexed<>(item.origin(), item.entry().kind()), settled);
                case Verdict.Superseded superseded ->
                    settle(new Settled.Superseded<>(item.origin(), item.entry().kind()), settled);
                case Verdict.Refused refused -> settle(dead(item, refused.reason()), settled);
                case Verdict.TooMuch much -> {
                    if (alone) {
                        settle(dead(item, much.reason()), settled);
                    } else {
                        tooMuch.add(item);
                    }
                }
                case Verdict.Later later -> {
                    outage = Optional.of(later.reason());
                    again.add(item);
                }
                case Verdict.IndexGone gone -> {
                    indexGone = true;
                    outage = Optional.of(gone.reason());
                    again.add(item);
                }
            }
        }

        private void settle(Settled<T> fate, Consumer<Settled<T>> settled) {
            progress = true;
            settled.accept(fate);
        }

        private Settled<T> dead(Item<T> item, String reason) {
            return new Settled.Dead<>(item.origin(), item.entry().kind(), reason);
        }

        /** Puts back what has to be sent again, and waits as long as that takes. */
        void conclude(Deque<List<Item<T>>> open) throws InterruptedException {
            int half = (tooMuch.size() + 1) / 2;
            open.addFirst(List.copyOf(tooMuch.subList(half, tooMuch.size())));
            open.addFirst(List.copyOf(tooMuch.subList(0, half)));
            open.addFirst(List.copyOf(again));
            if (progress) {
                backoff.reset();
            }
            if (outage.isPresent()) {
                pause(outage.get(), again.size());
            }
            if (indexGone) {
                prepare();
            }
        }
    }
}
