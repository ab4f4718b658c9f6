package dev.copydesk.schemas.topic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic. The key is always a string in UTF-8; {@code key} says which. The value is an Avro record in the Confluent wire format, or,
 * where {@code value} is {@code byte[]}, the bytes as they were.
 *
 * @param maxRecordBytes the largest record that the broker accepts here, in bytes after compression
 */
public record Topic<V>(
        String name,
        String key,
        Class<V> value,
        int partitions,
        Retention retention,
        Compression compression,
        int maxRecordBytes) {

    /** The schema of the value; none for a topic of raw bytes. */
    public Optional<Schema> schema() {
        return SpecificRecord.class.isAssignableFrom(value)
                ? Optional.of(SpecificData.getForClass(value).getSchema(value))
                : Optional.empty();
    }

    /** The subject of the value's schema, by Confluent's TopicNameStrategy. */
    public String subject() {
        return subject(name);
    }

    /** The subject of a topic's value, by Confluent's TopicNameStrategy. */
    public static String subject(String topicName) {
        return topicName + "-value";
    }

    /** The settings that the topic is created with, and that {@code copydesk topics plan} compares. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(retention.settings());
        settings.put("max.message.bytes", Integer.toString(maxRecordBytes));
        settings.put("compression.type", compression.setting());
        return settings;
    }
}
