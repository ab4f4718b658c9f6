package dev.copydesk.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stack does while it runs; one for all the tests. */
class RunningStackIT {
    @TempDir
    private static Path dataDir;

    private static EmbeddedStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY);
        new Notes(stack).createTopic();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void theIndexRefusesAnOlderVersionThanItHas() throws Exception {
        Notes notes = new Notes(stack);
        notes.index("second", 2);

        int status = notes.index("first", 1);

        assertThat(status).isEqualTo(409);
        assertThat(notes.indexed()).isEqualTo("{\"text\":\"second\"}");
    }

    @Test
    void theBrokerTakesARecordOfTwelveMebibytes() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            byte[] large = new byte[12 * 1024 * 1024];

            var written =
                    producer.send(new ProducerRecord<>(Notes.TOPIC, large)).get(30, TimeUnit.SECONDS);

            assertThat(written.serializedValueSize()).isEqualTo(large.length);
            assertThat(written.hasOffset()).isTrue();
        }
    }

    @Test
    void aTopicThatNobodyCreatedIsNotCreatedByWritingToIt() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer();
                Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unheard-of", new byte[1]))
                            .get(30, TimeUnit.SECONDS))
                    .hasMessageContaining("unheard-of");
            assertThat(admin.listTopics().names().get()).contains(Notes.TOPIC).doesNotContain("unheard-of");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndItsHolderNamed() {
        assertThatThrownBy(() -> EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(dataDir.toString())
                .hasMessageContaining("in use by this very process")
                .hasMessageContaining("--data");
        assertThat(EmbeddedStack.running(dataDir)).map(Endpoints::indexUrl).contains(stack.indexUrl());
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "max.request.size",
                13 * 1024 * 1024,
                "max.block.ms",
                5000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
