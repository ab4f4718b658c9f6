package dev.copydesk.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.schemas.serde.RegistrySettings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.sink.bulk.BulkPolicy;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.document.Records;
import dev.copydesk.sink.index.FakeIndex;
import dev.copydesk.sink.index.IndexSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkTest {

    private static final TopicPartition ARTICLES = new TopicPartition("copydesk.article.v1", 0);
    private static final TopicPartition STORIES = new TopicPartition("copydesk.story.v1", 0);
    private static final TopicPartition OUTCOMES = new TopicPartition("copydesk.outcome.v1", 0);
    private static final BulkPolicy QUICK =
            new BulkPolicy(1_000_000, 100, Duration.ofMillis(5), 2_000, Duration.ofMillis(5), Duration.ofMillis(20));

    private final FakeIndex index = FakeIndex.start();
    private final FakeRegistry schemas = new FakeRegistry();
    private final SchemaRegistry registry = SchemaRegistry.connect(RegistrySettings.at(schemas.url()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Sink sink = new Sink(
            new SinkSettings(Map.of(), new Catalogue("copydesk", 1), registry, IndexSettings.at(index.url()), QUICK),
            meters,
            consumer,
            producer,
            Clock.systemUTC());

    @BeforeEach
    void assign() {
        Set<TopicPartition> all = Set.of(ARTICLES, STORIES, OUTCOMES);
        consumer.updateBeginningOffsets(Map.of(ARTICLES, 0L, STORIES, 0L, OUTCOMES, 0L));
        all.forEach(partition -> ends.put(partition, 0L));
        consumer.updateEndOffsets(ends);
        consumer.schedulePollTask(() -> consumer.rebalance(all));
    }

    @AfterEach
    void close() {
        sink.close();
        registry.close();
        schemas.close();
        index.close();
    }

    @Test
    void everyKindIsIndexedAndCommitted() {
        send(ARTICLES, "a", FakeRegistry.wire(Records.article()));
        send(STORIES, "s", FakeRegistry.wire(Records.story()));
        send(OUTCOMES, "o", FakeRegistry.wire(Records.outcome()));

        sink.start();

        awaitCaughtUp();
        assertThat(index.document("copydesk-articles-v1", Records.ARTICLE_ID.toString()))
                .isPresent();
        assertThat(index.document("copydesk-stories-v1", Records.STORY_ID.toString()))
                .isPresent();
        assertThat(index.document("copydesk-outcomes-v1", Records.PAGE_ID.toString()))
                .isPresent();
        assertThat(sink.progress().indexed()).isEqualTo(Map.of(Kind.ARTICLE, 1L, Kind.STORY, 1L, Kind.OUTCOME, 1L));
        await().untilAsserted(() -> assertThat(committed()).isEqualTo(Map.of(ARTICLES, 1L, STORIES, 1L, OUTCOMES, 1L)));
        assertThat(sink.ready()).isTrue();
        assertThat(meters.get("copydesk.sink.items")
                        .tags("kind", "story", "result", "indexed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPoisonedRecordGoesToTheDeadLettersByteForByteAndSparesTheOthers() {
        byte[] poison = "this is no record".getBytes(StandardCharsets.UTF_8);
        send(ARTICLES, "a", FakeRegistry.wire(Records.article()));
        send(ARTICLES, "p", poison);
        send(ARTICLES, "u", new byte[] {0, 0, 0, 0, 99, 1, 2});
        send(ARTICLES, "b", FakeRegistry.wire(Records.articleOf(new UUID(0, 2), 1)));

        sink.start();

        awaitCaughtUp();
        assertThat(producer.history()).hasSize(2);
        ProducerRecord<byte[], byte[]> dead = producer.history().getFirst();
        assertThat(dead.topic()).isEqualTo("copydesk.dead.sink.v1");
        assertThat(dead.value()).isEqualTo(poison);
        assertThat(dead.key()).isEqualTo("p".getBytes(StandardCharsets.UTF_8));
        assertThat(header(dead, DeadLetter.OFFSET)).isEqualTo("1");
        assertThat(sink.progress().dead()).isEqualTo(2);
        assertThat(sink.progress().indexed()).containsEntry(Kind.ARTICLE, 2L);
        await().untilAsserted(() -> assertThat(committed()).containsEntry(ARTICLES, 4L));
    }

    @Test
    void aDocumentThatTheIndexRefusesGoesToTheDeadLettersWithTheReason() {
        index.answerItemOnce(Records.ARTICLE_ID.toString(), 400, "mapper_parsing_exception");
        byte[] article = FakeRegistry.wire(Records.article());
        send(ARTICLES, "a", article);

        sink.start();

        awaitCaughtUp();
        assertThat(producer.history()).hasSize(1);
        assertThat(producer.history().getFirst().value()).isEqualTo(article);
        assertThat(header(producer.history().getFirst(), DeadLetter.MESSAGE)).contains("mapper_parsing_exception");
    }

    @Test
    void aTombstoneRemovesTheDocument() {
        send(ARTICLES, Records.ARTICLE_ID.toString(), FakeRegistry.wire(Records.article()));
        send(ARTICLES, Records.ARTICLE_ID.toString(), null);

        sink.start();

        awaitCaughtUp();
        assertThat(index.document("copydesk-articles-v1", Records.ARTICLE_ID.toString()))
                .isEmpty();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void anIndexThatIsAwayStopsReadingAndCommittingAndNothingElse() {
        for (int i = 0; i < 200; i++) {
            index.answerBulkOnce(503, "");
        }
        for (int i = 0; i < 5; i++) {
            send(ARTICLES, "a", FakeRegistry.wire(Records.articleOf(new UUID(0, i), 1)));
        }

        sink.start();

        await().until(() -> !consumer.paused().isEmpty());
        assertThat(committed()).doesNotContainEntry(ARTICLES, 5L);
        assertThat(sink.progress().caughtUp()).isFalse();
        assertThat(sink.alive()).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> sink.progress().indexedInAll() == 5);
        assertThat(producer.history()).isEmpty();
        await().until(() -> consumer.paused().isEmpty());
    }

    @Test
    void whatWasSettledOfAPartitionIsCommittedWhenItGoes() {
        send(ARTICLES, "a", FakeRegistry.wire(Records.article()));
        sink.start();
        await().until(() -> sink.progress().inFlight() > 0 || sink.progress().indexedInAll() == 1);

        consumer.schedulePollTask(() -> consumer.rebalance(Set.of(STORIES)));

        await().until(() -> consumer.assignment().equals(Set.of(STORIES)));
        assertThat(sink.progress().indexedInAll()).isEqualTo(1);
        // The mock shows offsets of assigned partitions only.
        consumer.schedulePollTask(() -> consumer.rebalance(Set.of(STORIES, ARTICLES)));
        await().until(() -> consumer.assignment().contains(ARTICLES));
        assertThat(committed()).containsEntry(ARTICLES, 1L);
    }

    @Test
    void closingSettlesAndCommitsWhatWasRead() {
        index.answerItemOnce(Records.ARTICLE_ID.toString(), 429, "rejected_execution_exception");
        send(ARTICLES, "a", FakeRegistry.wire(Records.article()));
        sink.start();
        await().until(() -> sink.progress().inFlight() > 0 || sink.progress().indexedInAll() == 1);

        sink.close();

        assertThat(index.document("copydesk-articles-v1", Records.ARTICLE_ID.toString()))
                .isPresent();
        assertThat(consumer.closed()).isTrue();
        assertThat(sink.alive()).isFalse();
    }

    private void awaitCaughtUp() {
        Instant sent = Instant.now();
        await().atMost(Duration.ofSeconds(20)).until(() -> sink.progress().caughtUpWith(sent));
    }

    private void send(TopicPartition partition, String key, byte @Nullable [] value) {
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        consumer.updateEndOffsets(Map.of(partition, offset + 1));
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0L,
                TimestampType.CREATE_TIME,
                keyBytes.length,
                value == null ? -1 : value.length,
                keyBytes,
                value,
                new RecordHeaders(),
                Optional.empty())));
    }

    private Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        consumer.committed(Set.of(ARTICLES, STORIES, OUTCOMES))
                .forEach((TopicPartition partition, OffsetAndMetadata offset) ->
                        offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
