package dev.copydesk.sink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that are ours now, and the commits behind them. For the reading thread. */
final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final Map<TopicPartition, Lease> leases = new HashMap<>();
    private Instant nextCommit = Instant.MIN;

    Leases(Consumer<byte[], byte[]> consumer, Clock clock) {
        this.consumer = consumer;
        this.clock = clock;
    }

    void begin(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> leases.put(partition, new Lease(partition)));
    }

    void end(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Lease lease = leases.remove(partition);
            if (lease != null) {
                lease.end();
            }
        }
    }

    Lease of(TopicPartition partition) {
        Lease lease = leases.get(partition);
        if (lease == null) {
            throw new IllegalStateException("a record of " + partition + ", which is not assigned");
        }
        return lease;
    }

    boolean areSettled(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .map(leases::get)
                .allMatch(lease -> lease == null || lease.offsets().isSettled());
    }

    /** Notes how far the consumer is: beyond the last record there may be the marks of transactions. */
    void follow() {
        leases.forEach((partition, lease) -> {
            try {
                lease.offsets().readUpTo(consumer.position(partition, Duration.ZERO));
            } catch (TimeoutException e) {
                LOG.atDebug().addKeyValue("partition", partition).log("position is not known yet");
            }
        });
    }

    void commitWhenDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextCommit)) {
            return;
        }
        nextCommit = now.plus(COMMIT_INTERVAL);
        Map<TopicPartition, OffsetAndMetadata> offsets = uncommitted(leases.keySet());
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (committed, failure) -> {
                if (failure == null) {
                    note(committed);
                } else {
                    report(failure);
                }
            });
        }
    }

    /** A commit that fails costs nothing but work: what is not committed is read again, and the index has it already. */
    void commitNow(Collection<TopicPartition> partitions, Duration patience) {
        Map<TopicPartition, OffsetAndMetadata> offsets = uncommitted(partitions);
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets, patience);
            note(offsets);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            report(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> uncommitted(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Lease lease = leases.get(partition);
            OptionalLong offset = lease == null ? OptionalLong.empty() : lease.uncommitted();
            offset.ifPresent(next -> offsets.put(partition, new OffsetAndMetadata(next)));
        }
        return offsets;
    }

    private void note(Map<TopicPartition, OffsetAndMetadata> committed) {
        committed.forEach((partition, offset) -> {
            Lease lease = leases.get(partition);
            if (lease != null) {
                lease.committed(offset.offset());
            }
        });
    }

    private static void report(Exception failure) {
        LOG.atWarn()
                .addKeyValue("error", failure.getMessage())
                .log("offsets are not committed, and will be with the next commit or read again");
    }
}
