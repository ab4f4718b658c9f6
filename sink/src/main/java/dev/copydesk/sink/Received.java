package dev.copydesk.sink;

import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.sink.document.Kind;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came, on its way through the sink.
 *
 * @param readAt when we read it, by our clock
 */
record Received(ConsumerRecord<byte[], byte[]> record, Kind kind, Lease lease, Instant readAt) {

    /** What it weighs in memory, about. */
    long bytes() {
        return (long) Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
    }

    DeadLetter deadLetter() {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value());
    }
}
