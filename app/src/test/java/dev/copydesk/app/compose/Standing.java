package dev.copydesk.app.compose;

import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.RegistrySettings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands in the topics for a reader at read_committed. Taken twice and compared, it shows what came or went in between.
 *
 * @param pages where each page stands, {@code partition-offset}
 */
record Standing(List<String> pages, List<Settled> outcomes, List<Revision> revisions) {

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * An outcome.
     *
     * @param page where its page stands, {@code partition-offset}
     */
    record Settled(String page, String url, OutcomeKind kind) {}

    /** A revision of an article. */
    record Revision(UUID article, int number, String title) {}

    static Standing read(ShippedStack stack) {
        try (SchemaRegistry registry = SchemaRegistry.connect(RegistrySettings.at(stack.registryUrl()))) {
            AvroSerdes serdes = new AvroSerdes(registry);
            Catalogue topics = stack.topics();
            return new Standing(
                    records(stack, topics.page(), new ByteArrayDeserializer()).stream()
                            .map(page -> page.partition() + "-" + page.offset())
                            .sorted()
                            .toList(),
                    values(stack, topics.outcome(), serdes.deserializer(topics.outcome())).stream()
                            .map(Standing::settled)
                            .sorted(Comparator.comparing(Settled::page))
                            .toList(),
                    values(stack, topics.article(), serdes.deserializer(topics.article())).stream()
                            .map(article -> new Revision(article.getId(), article.getRevision(), article.getTitle()))
                            .sorted(Comparator.comparing(Revision::article).thenComparing(Revision::number))
                            .toList());
        }
    }

    int distinctArticles() {
        return (int) revisions.stream().map(Revision::article).distinct().count();
    }

    private static Settled settled(Outcome outcome) {
        return new Settled(
                outcome.getPagePartition() + "-" + outcome.getPageOffset(),
                String.valueOf(outcome.getUrl()),
                outcome.getKind());
    }

    private static <V> List<V> values(ShippedStack stack, Topic<V> topic, Deserializer<V> deserializer) {
        return records(stack, topic, deserializer).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private static <V> List<ConsumerRecord<String, V>> records(
            ShippedStack stack, Topic<?> topic, Deserializer<V> deserializer) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", stack.bootstrapServers(),
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return List.copyOf(records);
    }
}
