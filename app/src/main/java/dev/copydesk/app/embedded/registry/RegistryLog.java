package dev.copydesk.app.embedded.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The registry's records in the broker: one compacted partition, which nobody else writes to. */
final class RegistryLog implements SubjectStore.Journal, AutoCloseable {
    static final String TOPIC = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOOTSTRAP = "bootstrap.servers";

    private final String bootstrapServers;
    private final Producer<byte[], byte[]> producer;

    private RegistryLog(String bootstrapServers, Producer<byte[], byte[]> producer) {
        this.bootstrapServers = bootstrapServers;
        this.producer = producer;
    }

    /** Connects to the broker and creates the topic if it is not there. */
    static RegistryLog open(String bootstrapServers) throws IOException {
        createTopic(bootstrapServers);
        Map<String, Object> settings = Map.of(
                BOOTSTRAP,
                bootstrapServers,
                "client.id",
                "copydesk-registry",
                "acks",
                "all",
                "delivery.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.dividedBy(2).toMillis());
        return new RegistryLog(
                bootstrapServers, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** Everything kept so far, in the order in which it happened. */
    List<RegistryRecord> readAll() throws IOException {
        List<RegistryRecord> history = new ArrayList<>();
        Map<String, Object> settings = Map.of(BOOTSTRAP, bootstrapServers, "client.id", "copydesk-registry-reader");
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(Set.of(PARTITION), PATIENCE).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION, PATIENCE) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(PATIENCE)) {
                    if (found.key() != null && found.value() != null) {
                        RecordFormat.read(found.key(), found.value()).ifPresent(history::add);
                    }
                }
            }
        }
        return history;
    }

    @Override
    public void append(RegistryRecord happened) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, RecordFormat.key(happened), RecordFormat.value(happened)))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryFault.notKept("interrupted");
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw RegistryFault.notKept(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }

    private static void createTopic(String bootstrapServers) throws IOException {
        NewTopic topic = new NewTopic(TOPIC, 1, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = Admin.create(Map.of(BOOTSTRAP, bootstrapServers, "client.id", "copydesk-registry-admin"))) {
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating the topic " + TOPIC, e);
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException("cannot create the topic " + TOPIC + ": " + e.getMessage(), e);
            }
        }
    }
}
