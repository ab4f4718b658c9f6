package dev.copydesk.ingest.publish;

import dev.copydesk.schemas.topic.Catalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka's clients as ingest uses them.
 *
 * <p>Compression belongs to a producer, and one transaction has one producer, so everything ingest writes leaves it under the page topic's
 * codec. Where the small topics beside it are to be read by clients without Zstandard, their topic setting {@code compression.type} turns
 * them over at the broker, which costs little; the other way round every page would be packed twice.
 *
 * @param properties {@code bootstrap.servers}, and all that is to be handed to the clients; what a guarantee depends on cannot be overridden
 * @param catalogue the topics
 * @param instance name of this instance; two that run at one time must not share it
 */
public record KafkaClients(Map<String, String> properties, Catalogue catalogue, String instance) {

    /** Short, so that an outage is noticed and an orderly end is not held up; the outage itself is waited out. */
    private static final Duration MAX_BLOCK = Duration.ofSeconds(5);

    /** A transaction that follows another at once finds its markers still being written, and asks again (CONCURRENT_TRANSACTIONS). */
    private static final Duration RETRY_BACKOFF = Duration.ofMillis(20);

    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(60);

    private static final int OVERHEAD_BYTES = 64 * 1024;
    private static final int BATCH_BYTES = 128 * 1024;

    /** The name under which the broker fences off an earlier run of this instance. */
    public String transactionalId() {
        return catalogue.prefix() + "-ingest-" + instance;
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_BACKOFF.toMillis());
        settings.put(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                catalogue.page().compression().setting());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId());
        settings.putAll(properties);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, catalogue.page().maxRecordBytes() + OVERHEAD_BYTES);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_TIMEOUT.toMillis());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId());
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, transactionalId() + "-memory");
        settings.putAll(properties);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
