package dev.copydesk.sink;

import dev.copydesk.sink.bulk.BulkPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The reading thread: polls without a pause, hands on what it reads, and commits behind what is settled. Nothing here waits for the index;
 * when too much is under way, the partitions are paused and the polls stay empty.
 */
final class Reading {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(250);
    private static final Duration HANDOVER = Duration.ofSeconds(5);
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Translator translator;
    private final Writing writing;
    private final BlockingQueue<Finished> outbox;
    private final DeadLetters deadLetters;
    private final Ledger ledger;
    private final BulkPolicy policy;
    private final Clock clock;
    private final Leases leases;
    private Instant nextCheck = Instant.MIN;
    private boolean paused;
    private volatile boolean joined;

    Reading(
            Consumer<byte[], byte[]> consumer,
            Translator translator,
            Writing writing,
            BlockingQueue<Finished> outbox,
            DeadLetters deadLetters,
            Ledger ledger,
            BulkPolicy policy,
            Clock clock) {
        this.consumer = consumer;
        this.translator = translator;
        this.writing = writing;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
        this.leases = new Leases(consumer, clock);
    }

    /** Whether the group has given us our partitions, be it none. */
    boolean hasJoined() {
        return joined;
    }

    void subscribe() {
        consumer.subscribe(translator.topics(), new Handover());
    }

    /** One round: settle, commit, read. */
    void turn() {
        settle(takeFinished(Duration.ZERO));
        leases.commitWhenDue();
        regulate();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(this::admit);
        leases.follow();
        checkEnds(records.isEmpty());
    }

    /** Waits for what is under way, reading nothing more, and commits. What is not settled by then is read again by the next owner. */
    void drain(Duration patience) {
        settleUntil(patience, consumer.assignment());
        leases.commitNow(consumer.assignment(), BROKER_PATIENCE);
    }

    private void admit(ConsumerRecord<byte[], byte[]> record) {
        Lease lease = leases.of(new TopicPartition(record.topic(), record.partition()));
        Received received = new Received(record, translator.kindOf(record.topic()), lease, clock.instant());
        lease.offsets().read(record.offset());
        ledger.received(received);
        writing.accept(received);
    }

    /** Pauses what is assigned while too much is under way; also partitions that have just come. */
    private void regulate() {
        long bytes = ledger.inFlightBytes();
        if (bytes >= policy.maxInFlightBytes()) {
            paused = true;
            consumer.pause(consumer.assignment());
        } else if (paused && bytes <= policy.maxInFlightBytes() / 2) {
            paused = false;
            consumer.resume(consumer.paused());
        }
    }

    private List<Finished> takeFinished(Duration patience) {
        List<Finished> finished = new ArrayList<>();
        outbox.drainTo(finished);
        if (finished.isEmpty() && patience.isPositive()) {
            try {
                Finished first = outbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    finished.add(first);
                    outbox.drainTo(finished);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return finished;
    }

    /** The dead letters first: a record counts as done only when it is in the index or among them. */
    private void settle(List<Finished> finished) {
        deadLetters.setAside(finished.stream()
                .filter(Finished.Dead.class::isInstance)
                .map(Finished.Dead.class::cast)
                .filter(dead -> !dead.received().lease().hasEnded())
                .toList());
        for (Finished record : finished) {
            Received received = record.received();
            received.lease().offsets().settled(received.record().offset());
            ledger.finished(record);
        }
    }

    private void settleUntil(Duration patience, Collection<TopicPartition> partitions) {
        Instant end = clock.instant().plus(patience);
        while (!leases.areSettled(partitions)
                && clock.instant().isBefore(end)
                && !Thread.currentThread().isInterrupted()) {
            settle(takeFinished(Duration.ofMillis(50)));
        }
    }

    /** Asked only when nothing seems left, and the moment is taken before the question. */
    private void checkEnds(boolean nothingRead) {
        Instant now = clock.instant();
        if (!joined || !nothingRead || ledger.inFlightRecords() > 0) {
            ledger.caughtUp(false, now);
            return;
        }
        if (now.isBefore(nextCheck)) {
            return;
        }
        nextCheck = now.plus(CHECK_INTERVAL);
        ledger.caughtUp(atTheEnds(), now);
    }

    private boolean atTheEnds() {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), BROKER_PATIENCE);
            return ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey(), Duration.ZERO) >= end.getValue());
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** What happens when partitions come and go. Called by the consumer, within a poll. */
    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            leases.begin(partitions);
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            settleUntil(HANDOVER, partitions);
            leases.commitNow(partitions, BROKER_PATIENCE);
            leases.end(partitions);
        }

        /** Others may have them already, so there is nothing to commit. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            leases.end(partitions);
        }
    }
}
