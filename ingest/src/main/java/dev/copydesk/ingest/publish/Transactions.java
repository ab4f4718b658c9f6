package dev.copydesk.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches, each once. An outage is waited out: what was not committed is aborted and written anew; a commit whose answer is lost is
 * asked for again until it is certain. For one thread.
 */
final class Transactions {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String transactionalId;
    private @Nullable Producer<byte[], byte[]> producer;

    Transactions(Supplier<Producer<byte[], byte[]>> producers, String transactionalId) {
        this.producers = producers;
        this.transactionalId = transactionalId;
    }

    /** Takes the transactional id over: a former holder is fenced off and its open transaction aborted. */
    Producer<byte[], byte[]> open() throws InterruptedException {
        OutageBackoff outage = new OutageBackoff();
        while (true) {
            if (producer != null) {
                return producer;
            }
            Producer<byte[], byte[]> fresh = null;
            try {
                fresh = producers.get();
                fresh.initTransactions();
                producer = fresh;
            } catch (KafkaException e) {
                if (fresh != null) {
                    fresh.close(Duration.ZERO);
                }
                throwIfFatal(e, Duration.ZERO);
                outage.await(e, "opening the producer");
            }
        }
    }

    void write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        OutageBackoff outage = new OutageBackoff();
        while (true) {
            Producer<byte[], byte[]> open = open();
            long begun = System.nanoTime();
            try {
                open.beginTransaction();
                for (ProducerRecord<byte[], byte[]> record : records) {
                    @SuppressWarnings("unused") // what fails here fails the commit, which is where it is dealt with
                    Future<RecordMetadata> sent = open.send(record);
                }
                commit(open);
                return;
            } catch (KafkaException e) {
                throwIfFatal(e, Duration.ofNanos(System.nanoTime() - begun));
                abort(open);
                outage.await(e, "writing a batch");
            }
        }
    }

    void close(Duration timeout) {
        if (producer != null) {
            producer.close(timeout);
            producer = null;
        }
    }

    /** KIP-447 and the producer's own documentation: after a timeout the outcome is unknown, and only another commit is safe. */
    private static void commit(Producer<byte[], byte[]> open) throws InterruptedException {
        OutageBackoff outage = new OutageBackoff();
        while (true) {
            try {
                open.commitTransaction();
                return;
            } catch (TimeoutException e) {
                outage.await(e, "committing a batch");
            }
        }
    }

    /** What cannot be aborted is left to the next producer under the same id, which aborts it when it opens. */
    private void abort(Producer<byte[], byte[]> open) {
        try {
            open.abortTransaction();
        } catch (KafkaException e) {
            open.close(Duration.ZERO);
            producer = null;
        }
    }

    /**
     * Fencing within the transaction's own time means another instance under our name. After that time it means that the coordinator gave
     * our transaction up (a machine that slept), and a new producer may carry on.
     */
    private void throwIfFatal(KafkaException fault, Duration age) throws InterruptedException {
        if (KafkaFaults.isInterrupt(fault)) {
            throw new InterruptedException("interrupted while talking to Kafka");
        }
        if (KafkaFaults.isFencing(fault) && age.compareTo(KafkaClients.TRANSACTION_TIMEOUT) < 0) {
            throw new PublishException(
                    "another ingest has taken over the name '" + transactionalId
                            + "': give every instance a name of its own, and start this one again",
                    fault);
        }
        String message = KafkaFaults.fatalMessage(fault).orElse(null);
        if (message != null) {
            throw new PublishException(message, fault);
        }
    }
}
