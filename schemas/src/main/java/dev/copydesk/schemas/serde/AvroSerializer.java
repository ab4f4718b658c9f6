package dev.copydesk.schemas.serde;

import dev.copydesk.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record in the Confluent wire format: a zero byte, the schema's id in four bytes, Avro binary. Looks the id up and never
 * registers. Safe for several threads: Kafka Streams gives one serializer to all of its threads.
 */
final class AvroSerializer<V extends SpecificRecord> implements Serializer<V> {

    static final int MAGIC = 0;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final SpecificDatumWriter<V> writer;
    private final Map<String, Integer> idsByTopic = new ConcurrentHashMap<>();

    AvroSerializer(SchemaRegistry registry, Class<V> type) {
        SpecificData data = SpecificData.getForClass(type);
        this.registry = registry;
        this.schema = data.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, data);
        TrustedPackages.add(type.getPackageName());
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        int id = idsByTopic.computeIfAbsent(topic, name -> registry.idOf(Topic.subject(name), schema));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream header = new DataOutputStream(bytes);
            header.writeByte(MAGIC);
            header.writeInt(id);
            writer.write(value, EncoderFactory.get().directBinaryEncoder(bytes, null));
        } catch (AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SchemaException(
                    "a record does not fit its schema " + schema.getFullName() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
