package dev.copydesk.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompactedTopicReaderTest {

    private final Catalogue catalogue = Catalogue.standard();
    private final AvroSerdes serdes = new AvroSerdes(SchemaRegistry.inMemory(catalogue));
    private final TopicPartition partition =
            new TopicPartition(catalogue.fetch().name(), 0);
    private final LastFetches lastFetches = new LastFetches(100);

    @Test
    void theLatestOfEachUrlIsKeptATombstoneRemovesItAndGarbageIsPassedOver() throws InterruptedException {
        MockConsumer<byte[], byte[]> consumer = consumer(List.of(
                record(0, "a", fetch("a", "1")),
                record(1, "b", fetch("b", "1")),
                record(2, "a", fetch("a", "2")),
                record(3, "c", "garbage".getBytes(StandardCharsets.UTF_8)),
                record(4, "b", null)));

        read(List.of(consumer));

        assertThat(lastFetches.of("a").orElseThrow().getVersion()).isEqualTo("2");
        assertThat(lastFetches.of("b")).isEmpty();
        assertThat(lastFetches.size()).isEqualTo(1);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void aTopicThatIsNotThereYetIsWaitedFor() throws InterruptedException {
        MockConsumer<byte[], byte[]> nothing = new MockConsumer<>("earliest");
        nothing.updatePartitions(partition.topic(), List.of());

        read(List.of(nothing, consumer(List.of(record(0, "a", fetch("a", "1"))))));

        assertThat(lastFetches.of("a")).isPresent();
    }

    @Test
    void theLastFetchesAreBoundedAndTheLeastRecentlyUsedIsDropped() {
        LastFetches two = new LastFetches(2);
        two.put(record("a", "1"));
        two.put(record("b", "1"));
        two.of("a");
        two.put(record("c", "1"));

        assertThat(two.of("a")).isPresent();
        assertThat(two.of("b")).isEmpty();
        assertThat(two.of("c")).isPresent();
    }

    private void read(List<Consumer<byte[], byte[]>> consumers) throws InterruptedException {
        Deque<Consumer<byte[], byte[]>> queue = new ArrayDeque<>(consumers);
        new CompactedTopicReader(queue::remove, serdes)
                .read(
                        catalogue.fetch(),
                        (url, fetch) -> fetch.ifPresentOrElse(lastFetches::put, () -> lastFetches.remove(url)));
    }

    private MockConsumer<byte[], byte[]> consumer(List<ConsumerRecord<byte[], byte[]>> records) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Node node = new Node(0, "localhost", 1);
        consumer.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, (long) records.size()));
        consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
        return consumer;
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, String key, byte @Nullable [] value) {
        return new ConsumerRecord<>(partition.topic(), 0, offset, key.getBytes(StandardCharsets.UTF_8), value);
    }

    private byte[] fetch(String url, String version) {
        return serdes.serializer(catalogue.fetch()).serialize(partition.topic(), record(url, version));
    }

    private static Fetch record(String url, String version) {
        return Fetch.newBuilder()
                .setUrl(url)
                .setSourceId("x")
                .setRole(FetchRole.PAGE)
                .setVersion(version)
                .setFetchedAt(Instant.parse("2026-11-21T12:00:00Z"))
                .build();
    }
}
