package dev.copydesk.schemas.dead;

import dev.copydesk.schemas.topic.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be handled, with where it came from. Its headers are those of Kafka Streams' own dead letters (KIP-1034), so that
 * one tool reads the dead letters of every module.
 *
 * @param topic topic of the original record
 * @param partition partition of the original record
 * @param offset offset of the original record
 * @param timestamp timestamp of the original record
 * @param key the original key, byte for byte
 * @param value the original value, byte for byte
 */
public record DeadLetter(
        String topic, int partition, long offset, Instant timestamp, byte @Nullable [] key, byte @Nullable [] value) {

    public static final String EXCEPTION = "__streams.errors.exception";
    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACKTRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    private static final int MAX_STACKTRACE_CHARS = 16_000;

    /** The record to write to a module's dead-letter topic. */
    public ProducerRecord<byte[], byte[]> toRecord(Topic<byte[]> deadLetters, Throwable cause) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(EXCEPTION, utf8(cause.getClass().getName()));
        headers.add(MESSAGE, utf8(String.valueOf(cause.getMessage())));
        headers.add(STACKTRACE, utf8(stackTrace(cause)));
        headers.add(TOPIC, utf8(topic));
        headers.add(PARTITION, utf8(Integer.toString(partition)));
        headers.add(OFFSET, utf8(Long.toString(offset)));
        return new ProducerRecord<>(
                deadLetters.name(), null, Math.max(0, timestamp.toEpochMilli()), key, value, headers);
    }

    private static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        String whole = text.toString();
        return whole.length() <= MAX_STACKTRACE_CHARS ? whole : whole.substring(0, MAX_STACKTRACE_CHARS) + "…";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
