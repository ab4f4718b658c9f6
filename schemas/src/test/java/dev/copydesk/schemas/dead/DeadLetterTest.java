package dev.copydesk.schemas.dead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.schemas.topic.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    @Test
    void aDeadLetterKeepsTheBytesAndSaysWhereTheyCameFrom() {
        byte[] value = {1, 2, 3};
        DeadLetter letter =
                new DeadLetter("copydesk.page.v1", 4, 17, Instant.ofEpochMilli(1_000), new byte[] {9}, value);

        ProducerRecord<byte[], byte[]> record =
                letter.toRecord(Catalogue.standard().deadEnrich(), new IllegalStateException("no such page"));

        assertThat(record.topic()).isEqualTo("copydesk.dead.enrich.v1");
        assertThat(record.value()).isEqualTo(value);
        assertThat(record.timestamp()).isEqualTo(1_000);
        assertThat(header(record, "__streams.errors.exception")).isEqualTo("java.lang.IllegalStateException");
        assertThat(header(record, "__streams.errors.message")).isEqualTo("no such page");
        assertThat(header(record, "__streams.errors.topic")).isEqualTo("copydesk.page.v1");
        assertThat(header(record, "__streams.errors.partition")).isEqualTo("4");
        assertThat(header(record, "__streams.errors.offset")).isEqualTo("17");
        assertThat(header(record, "__streams.errors.stacktrace"))
                .startsWith("java.lang.IllegalStateException: no such page");
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
