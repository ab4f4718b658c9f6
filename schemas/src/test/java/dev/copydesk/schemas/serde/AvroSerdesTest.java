package dev.copydesk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.event.Source;
import dev.copydesk.event.SourceState;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {

    private final Catalogue topics = Catalogue.standard();
    private final Topic<Source> topic = topics.source();
    private final SchemaRegistry registry = SchemaRegistry.inMemory(topics);
    private final AvroSerdes serdes = new AvroSerdes(registry);

    private final Source source = Source.newBuilder()
            .setId("herald")
            .setKind("feed")
            .setAddress("https://herald.example/feed.xml")
            .setState(SourceState.WELL)
            .setPolledAt(Instant.parse("2026-11-21T12:00:00Z"))
            .build();

    @Test
    void aRecordComesBackAsItWasWritten() {
        byte[] bytes = serdes.serializer(topic).serialize(topic.name(), source);

        assertThat(serdes.deserializer(topic).deserialize(topic.name(), bytes)).isEqualTo(source);
    }

    /** Kafka Streams gives one serde to all of its threads. */
    @Test
    void severalThreadsReadAndWriteThroughOneSerdeWithoutMixingTheirRecords() {
        Serde<Source> serde = serdes.serde(topic);

        List<String> ids = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(number ->
                        Source.newBuilder(source).setId("source-" + number).build())
                .map(each -> serde.serializer().serialize(topic.name(), each))
                .map(bytes ->
                        serde.deserializer().deserialize(topic.name(), bytes).getId())
                .toList();

        assertThat(ids)
                .isEqualTo(IntStream.range(0, 20_000)
                        .mapToObj(number -> "source-" + number)
                        .toList());
    }

    @Test
    void aRecordBeginsWithAZeroByteAndTheIdOfItsSchema() {
        byte[] bytes = serdes.serializer(topic).serialize(topic.name(), source);

        assertThat(bytes[0]).isZero();
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt())
                .isEqualTo(registry.idOf(topic.subject(), topic.schema().orElseThrow()));
    }

    @Test
    void bytesThatAreNoConfluentRecordAreNamed() {
        assertThatThrownBy(() -> serdes.deserializer(topic)
                        .deserialize(topic.name(), "{\"id\":1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("first byte 0x7b instead of 0x00");
    }

    @Test
    void aTruncatedRecordIsAnErrorAndNotAShorterRecord() {
        byte[] bytes = serdes.serializer(topic).serialize(topic.name(), source);

        assertThatThrownBy(() -> serdes.deserializer(topic).deserialize(topic.name(), Arrays.copyOf(bytes, 12)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("cannot be read as dev.copydesk.event.Source");
    }

    @Test
    void aSchemaThatWasNeverRegisteredSaysWhatToDo() {
        Catalogue elsewhere = new Catalogue("elsewhere", 1);

        assertThatThrownBy(() -> serdes.require(elsewhere.source()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("elsewhere.source.v1-value")
                .hasMessageContaining("copydesk topics apply");
    }

    @Test
    void anUnknownSchemaIdIsNamed() {
        byte[] bytes = {0, 0, 0, 99, 99, 1};

        assertThatThrownBy(() -> serdes.deserializer(topic).deserialize(topic.name(), bytes))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("schema id 25443 is unknown");
    }
}
