package dev.copydesk.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record in the Confluent wire format with the schema it was written with, resolved to the one that this version knows. Safe for
 * several threads: Kafka Streams gives one deserializer to all of its threads.
 */
final class AvroDeserializer<V extends SpecificRecord> implements Deserializer<V> {

    private static final int HEADER_BYTES = 5;

    private final SchemaRegistry registry;
    private final SpecificData data;
    private final Schema schema;
    private final Map<Integer, SpecificDatumReader<V>> readersById = new ConcurrentHashMap<>();

    AvroDeserializer(SchemaRegistry registry, Class<V> type) {
        this.registry = registry;
        this.data = SpecificData.getForClass(type);
        this.schema = data.getSchema(type);
        TrustedPackages.add(type.getPackageName());
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < HEADER_BYTES || bytes[0] != AvroSerializer.MAGIC) {
            throw new SchemaException(
                    "a record of topic " + topic + " is not in the Confluent wire format: " + describe(bytes));
        }
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        SpecificDatumReader<V> reader =
                readersById.computeIfAbsent(id, i -> new SpecificDatumReader<>(registry.schemaOf(i), schema, data));
        try {
            return reader.read(
                    null, DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (RuntimeException | IOException e) { // Avro has no one type for what damaged bytes can lead to
            throw new SchemaException(
                    "a record of topic " + topic + ", written with schema id " + id + ", cannot be read as "
                            + schema.getFullName() + ": " + e.getMessage(),
                    e);
        }
    }

    private static String describe(byte[] bytes) {
        return bytes.length < HEADER_BYTES
                ? "only " + bytes.length + " bytes"
                : String.format("first byte 0x%02x instead of 0x00", bytes[0]);
    }
}
