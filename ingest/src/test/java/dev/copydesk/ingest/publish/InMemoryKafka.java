package dev.copydesk.ingest.publish;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.Page;
import dev.copydesk.event.Source;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A publisher that writes to memory, and what it has committed. */
public final class InMemoryKafka {

    private final Catalogue catalogue = Catalogue.standard();
    private final AvroSerdes serdes = new AvroSerdes(SchemaRegistry.inMemory(catalogue));
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    public PagePublisher publisher() {
        PublishPolicy policy = new PublishPolicy(50, 1_000_000, Duration.ofMillis(10), 8_000_000);
        return new PagePublisher(() -> producer, new KafkaClients(Map.of(), catalogue, "test"), serdes, policy);
    }

    public List<Page> pages() {
        return records(catalogue.page());
    }

    public List<Fetch> fetches() {
        return records(catalogue.fetch());
    }

    public List<Source> sources() {
        return records(catalogue.source());
    }

    public int deadLetters() {
        return (int) producer.history().stream()
                .filter(record -> record.topic().equals(catalogue.deadIngest().name()))
                .count();
    }

    /** Keys of the page topic, in the order of their records. */
    public List<String> pageKeys() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(catalogue.page().name()))
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private <V extends SpecificRecord> List<V> records(Topic<V> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> serdes.deserializer(topic).deserialize(topic.name(), record.value()))
                .toList();
    }
}
