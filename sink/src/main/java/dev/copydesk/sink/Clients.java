package dev.copydesk.sink;

import dev.copydesk.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients, with what the operator may change and what the sink's promises rest on. */
final class Clients {

    private Clients() {}

    static String group(SinkSettings settings) {
        return settings.catalogue().prefix() + "-sink";
    }

    static Consumer<byte[], byte[]> consumer(SinkSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, group(settings));
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // One poll cannot overrun the bound on what is in flight by much.
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        // A topic that is created after us is found in seconds, not in five minutes.
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        properties.putAll(settings.kafka());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group(settings));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Producer<byte[], byte[]> producer(SinkSettings settings) {
        Topic<byte[]> topic = settings.catalogue().deadSink();
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, group(settings) + "-dead");
        properties.put(
                ProducerConfig.COMPRESSION_TYPE_CONFIG, topic.compression().setting());
        properties.putAll(settings.kafka());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, topic.maxRecordBytes());
        // A broker that is away is waited for: a record is never given up because time has passed.
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
