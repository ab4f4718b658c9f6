package dev.copydesk.app.cli;

import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.RegistrySettings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics of a run hold, as committed. */
final class Topics implements AutoCloseable {

    private final Catalogue catalogue = new Catalogue(Catalogue.DEFAULT_PREFIX, 2);
    private final String bootstrapServers;
    private final SchemaRegistry registry;

    private Topics(String bootstrapServers, String registryUrl) {
        this.bootstrapServers = bootstrapServers;
        this.registry = SchemaRegistry.connect(RegistrySettings.at(registryUrl));
    }

    static Topics of(EmbeddedStack stack) {
        return new Topics(stack.bootstrapServers(), stack.registryUrl());
    }

    static Topics at(String bootstrapServers, String registryUrl) {
        return new Topics(bootstrapServers, registryUrl);
    }

    List<Article> articles() {
        return read(catalogue.article());
    }

    List<Outcome> outcomes() {
        return read(catalogue.outcome());
    }

    List<byte[]> deadLetters(Topic<byte[]> topic) {
        return read(topic, new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        registry.close();
    }

    private <V extends SpecificRecord> List<V> read(Topic<V> topic) {
        return read(topic, new AvroSerdes(registry).deserializer(topic));
    }

    private <V> List<V> read(Topic<V> topic, Deserializer<V> values) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false);
        List<V> found = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
        }
        return found;
    }
}
