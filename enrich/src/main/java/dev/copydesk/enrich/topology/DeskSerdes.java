package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.FirstReport;
import dev.copydesk.enrich.record.Question;
import dev.copydesk.enrich.record.RememberedArticle;
import dev.copydesk.enrich.record.WaitingPages;
import dev.copydesk.event.Article;
import dev.copydesk.schemas.serde.TrustedPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Serdes of the records that never leave the topology: Avro's single-object encoding, which carries the fingerprint of its schema and needs
 * no registry.
 */
final class DeskSerdes {

    static {
        TrustedPackages.add(Draft.class.getPackageName());
        TrustedPackages.add(Article.class.getPackageName());
    }

    private DeskSerdes() {}

    static Serde<Draft> draft() {
        return serde(Draft.getEncoder(), Draft.getDecoder());
    }

    static Serde<Question> question() {
        return serde(Question.getEncoder(), Question.getDecoder());
    }

    static Serde<Answer> answer() {
        return serde(Answer.getEncoder(), Answer.getDecoder());
    }

    static Serde<WaitingPages> waitingPages() {
        return serde(WaitingPages.getEncoder(), WaitingPages.getDecoder());
    }

    static Serde<RememberedArticle> rememberedArticle() {
        return serde(RememberedArticle.getEncoder(), RememberedArticle.getDecoder());
    }

    static Serde<FirstReport> firstReport() {
        return serde(FirstReport.getEncoder(), FirstReport.getDecoder());
    }

    static ByteBuffer bytesOf(Article article) {
        try {
            return Article.getEncoder().encode(article);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    static Article article(ByteBuffer bytes) {
        try {
            return Article.getDecoder().decode(bytes.duplicate());
        } catch (IOException e) {
            throw new UncheckedIOException("an article of a draft is truncated", e);
        }
    }

    private static <V> Serde<V> serde(BinaryMessageEncoder<V> encoder, BinaryMessageDecoder<V> decoder) {
        return Serdes.serdeFrom(
                (topic, value) -> encode(encoder, value), (topic, bytes) -> decode(decoder, topic, bytes));
    }

    @SuppressWarnings("NullAway") // null is a tombstone to Kafka on both sides
    private static <V> byte[] encode(BinaryMessageEncoder<V> encoder, V value) {
        if (value == null) {
            return null;
        }
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    @SuppressWarnings("NullAway") // null is a tombstone to Kafka on both sides
    private static <V> V decode(BinaryMessageDecoder<V> decoder, String topic, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new SerializationException("a record of internal topic " + topic + " is truncated", e);
        }
    }
}
