package dev.copydesk.sink;

import dev.copydesk.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets records aside, byte for byte. Done only when the broker has them. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final Topic<byte[]> topic;
    private final Producer<byte[], byte[]> producer;

    DeadLetters(Topic<byte[]> topic, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    /** Returns when the broker has them all; waits for a broker that is away. */
    void setAside(List<Finished.Dead> dead) {
        if (dead.isEmpty()) {
            return;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(dead.size());
        for (Finished.Dead record : dead) {
            Received received = record.received();
            LOG.atWarn()
                    .addKeyValue("topic", received.record().topic())
                    .addKeyValue("partition", received.record().partition())
                    .addKeyValue("offset", received.record().offset())
                    .addKeyValue("reason", record.cause().getMessage())
                    .log("record goes to the dead letters");
            sent.add(producer.send(received.deadLetter().toRecord(topic, record.cause())));
        }
        producer.flush();
        sent.forEach(DeadLetters::require);
    }

    private static void require(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter cannot be written", e.getCause());
        }
    }

    void close(Duration patience) {
        producer.close(patience);
    }
}
