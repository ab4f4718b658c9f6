package dev.copydesk.schemas.serde;

import dev.copydesk.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes for the values of the catalogue's topics, all through one registry. They and what they give out are safe for several threads. */
public final class AvroSerdes {

    private final SchemaRegistry registry;

    public AvroSerdes(SchemaRegistry registry) {
        this.registry = registry;
    }

    public <V extends SpecificRecord> Serializer<V> serializer(Topic<V> topic) {
        return new AvroSerializer<>(registry, topic.value());
    }

    public <V extends SpecificRecord> Deserializer<V> deserializer(Topic<V> topic) {
        return new AvroDeserializer<>(registry, topic.value());
    }

    public <V extends SpecificRecord> Serde<V> serde(Topic<V> topic) {
        return Serdes.serdeFrom(serializer(topic), deserializer(topic));
    }

    /**
     * Looks the topic's schema up now, so that a service that would fail on its first record fails at its start instead. Waits for a
     * registry that is away.
     *
     * @throws SchemaException when the schema is not registered
     */
    public void require(Topic<? extends SpecificRecord> topic) {
        registry.idOf(topic.subject(), topic.schema().orElseThrow());
    }
}
