package dev.copydesk.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.event.Page;
import dev.copydesk.event.Refusal;
import dev.copydesk.event.Source;
import dev.copydesk.event.SourceState;
import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.schemas.identity.Ids;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagePublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Catalogue catalogue = Catalogue.standard();
    private final AvroSerdes serdes = new AvroSerdes(SchemaRegistry.inMemory(catalogue));
    private final MockProducer<byte[], byte[]> kafka = producer();
    private final Deque<Producer<byte[], byte[]>> producers = new ArrayDeque<>(List.of(kafka));
    private final PublishPolicy policy = new PublishPolicy(50, 1_000_000, Duration.ofMillis(20), 8_000_000);
    private final PagePublisher publisher =
            new PagePublisher(producers::remove, new KafkaClients(Map.of(), catalogue, "one"), serdes, policy);
    private final AtomicInteger committed = new AtomicInteger();

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void aPageAndItsFetchRecordAreOneTransactionUnderTheirKeysAndTheInstantOfTheFetch() throws InterruptedException {
        publisher.open();

        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);

        await().until(() -> committed.get() == 1);
        assertThat(kafka.commitCount()).isEqualTo(1);
        assertThat(kafka.history())
                .satisfiesExactly(
                        page -> assertRecord(page, "copydesk.page.v1", "x.example"),
                        fetch -> assertRecord(fetch, "copydesk.fetch.v1", "http://x.example/1"));
    }

    @Test
    void whatComesTogetherIsCommittedTogether() throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            publisher.submit(page("http://x.example/" + i, 10), committed::incrementAndGet);
        }

        publisher.open();

        await().until(() -> committed.get() == 30);
        assertThat(kafka.commitCount()).isEqualTo(1);
        assertThat(publisher.pending()).isZero();
    }

    @Test
    void aTransactionIsBoundedInBytes() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            publisher.submit(page("http://x.example/" + i, 600_000), committed::incrementAndGet);
        }

        publisher.open();

        await().until(() -> committed.get() == 4);
        assertThat(kafka.commitCount()).isEqualTo(2);
    }

    @Test
    void aFailedCommitIsAbortedAndWrittenAnewOnce() throws InterruptedException {
        kafka.commitTransactionException = new KafkaException("the coordinator moved");
        publisher.open();

        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);
        await().until(kafka::transactionAborted);
        kafka.commitTransactionException = null;

        await().until(() -> committed.get() == 1);
        assertThat(kafka.history()).hasSize(2);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsAskedForAgainAndNotWrittenAgain() throws InterruptedException {
        kafka.commitTransactionException = new TimeoutException("no answer");
        publisher.open();

        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);
        await().until(() -> kafka.transactionInFlight());
        kafka.commitTransactionException = null;

        await().until(() -> committed.get() == 1);
        assertThat(kafka.transactionAborted()).isFalse();
        assertThat(kafka.history()).hasSize(2);
    }

    @Test
    void aBrokerThatIsAwayAtTheStartIsWaitedFor() throws InterruptedException {
        MockProducer<byte[], byte[]> away = producer();
        away.initTransactionException = new TimeoutException("nobody there");
        producers.addFirst(away);

        publisher.open();
        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);

        await().until(() -> committed.get() == 1);
        assertThat(away.closed()).isTrue();
    }

    @Test
    void fencingIsFatalAndSaysWhatToDo() throws InterruptedException {
        kafka.commitTransactionException = new ProducerFencedException("newer");
        publisher.open();

        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);

        await().until(() -> publisher.failure().isPresent());
        assertThat(publisher.failure().orElseThrow())
                .hasMessage(
                        "another ingest has taken over the name 'copydesk-ingest-one': give every instance a name of its own,"
                                + " and start this one again");
        assertThat(committed).hasValue(0);
    }

    @Test
    void aTopicThatMayNotBeWrittenIsFatal() throws InterruptedException {
        kafka.sendException = new KafkaException("failed", new TopicAuthorizationException("page"));
        publisher.open();

        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);

        await().until(() -> publisher.failure().isPresent());
        assertThat(publisher.failure().orElseThrow()).hasMessageContaining("TopicAuthorizationException");
    }

    @Test
    void anUnreadableListingIsADeadLetterByteForByteWithTheStatusOfItsSource() throws InterruptedException {
        byte[] bytes = "<rss".getBytes(StandardCharsets.UTF_8);
        publisher.open();

        publisher.submit(
                new PublishRequest.OfSource(
                        status(), new ListingDeadLetter("http://x.example/feed", bytes, "its XML is broken", NOW)),
                committed::incrementAndGet);

        await().until(() -> committed.get() == 1);
        assertThat(kafka.history())
                .satisfiesExactly(source -> assertRecord(source, "copydesk.source.v1", "x"), dead -> {
                    assertRecord(dead, "copydesk.dead.ingest.v1", "http://x.example/feed");
                    assertThat(dead.value()).isEqualTo(bytes);
                    assertThat(dead.headers().lastHeader(DeadLetter.MESSAGE).value())
                            .asString()
                            .isEqualTo("its XML is broken");
                });
    }

    @Test
    void aPageWhoseHintsBurstTheRecordIsRefusedHereAndNotByTheBroker() throws InterruptedException {
        PublishRequest.OfPage whole = (PublishRequest.OfPage) page("http://x.example/1", 10);
        Page bursting = Page.newBuilder(whole.page())
                .setHeaders(Map.of("link", "x".repeat(catalogue.page().maxRecordBytes())))
                .setBody(ByteBuffer.allocate(5))
                .build();
        publisher.open();

        publisher.submit(new PublishRequest.OfPage("x.example", bursting, whole.fetch()), committed::incrementAndGet);

        await().until(() -> committed.get() == 1);
        Page written = serdes.deserializer(catalogue.page())
                .deserialize("copydesk.page.v1", kafka.history().getFirst().value());
        assertThat(written.getRefusal()).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void whatWasHandedOverBeforeTheEndIsWritten() throws InterruptedException {
        publisher.open();
        publisher.submit(page("http://x.example/1", 10), committed::incrementAndGet);

        publisher.close();

        assertThat(committed).hasValue(1);
        assertThat(kafka.closed()).isTrue();
    }

    private static void assertRecord(ProducerRecord<byte[], byte[]> record, String topic, String key) {
        assertThat(record.topic()).isEqualTo(topic);
        assertThat(record.key()).asString().isEqualTo(key);
        assertThat(record.timestamp()).isEqualTo(NOW.toEpochMilli());
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static PublishRequest page(String url, int bytes) {
        Page page = Page.newBuilder()
                .setId(Ids.page("x", url, NOW))
                .setUrl(url)
                .setBody(ByteBuffer.allocate(bytes))
                .setRedirects(List.of())
                .setRefusal(Refusal.NONE)
                .setRights(List.of())
                .setFetchedAt(NOW)
                .setSourceId("x")
                .build();
        Fetch fetch = Fetch.newBuilder()
                .setUrl(url)
                .setSourceId("x")
                .setRole(FetchRole.PAGE)
                .setFetchedAt(NOW)
                .build();
        return new PublishRequest.OfPage("x.example", page, fetch);
    }

    private static Source status() {
        return Source.newBuilder()
                .setId("x")
                .setKind("feed")
                .setAddress("http://x.example/feed")
                .setState(SourceState.FAILING)
                .setPolledAt(NOW)
                .build();
    }
}
