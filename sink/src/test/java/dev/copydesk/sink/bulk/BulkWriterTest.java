package dev.copydesk.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.sink.document.Documents;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.document.Records;
import dev.copydesk.sink.index.FakeIndex;
import dev.copydesk.sink.index.IndexSettings;
import dev.copydesk.sink.index.IndexSetup;
import dev.copydesk.sink.index.SearchIndex;
import dev.copydesk.sink.index.Timeouts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkWriterTest {

    private static final BulkPolicy PATIENT =
            new BulkPolicy(1_000_000, 100, Duration.ZERO, 1_000_000, Duration.ofMillis(5), Duration.ofMillis(20));
    private static final String ARTICLES = "copydesk-articles-v1";

    private final FakeIndex fake = FakeIndex.start();
    private final IndexSettings settings = IndexSettings.at(fake.url());
    private final SearchIndex index =
            SearchIndex.connect(settings, new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2)));
    private final BulkWriter writer = writerTo(index, settings);
    private final List<Settled<String>> settled = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        index.close();
        fake.close();
    }

    @Test
    void whatTheIndexTakesIsIndexed() throws InterruptedException {
        writer.prepare();

        writer.write(batch(article(1, 1), article(2, 1)), settled::add);

        assertThat(settled).containsExactly(indexed(1), indexed(2));
        assertThat(fake.document(ARTICLES, id(1)))
                .hasValueSatisfying(
                        json -> assertThat(json.path("title").asText()).isEqualTo("Ferry returns after storm"));
    }

    @Test
    void anOlderRevisionIsSuperseded() throws InterruptedException {
        writer.prepare();
        writer.write(batch(article(1, 5)), settled::add);

        writer.write(batch(article(1, 4)), settled::add);

        assertThat(settled).containsExactly(indexed(1), new Settled.Superseded<>("1", Kind.ARTICLE));
    }

    @Test
    void onlyTheItemsThatTheIndexDidNotTakeAreSentAgain() throws InterruptedException {
        writer.prepare();
        fake.answerItemOnce(id(2), 429, "rejected_execution_exception");
        fake.answerItemOnce(id(2), 503, "unavailable_shards_exception");

        writer.write(batch(article(1, 1), article(2, 1), article(3, 1)), settled::add);

        assertThat(settled).containsExactly(indexed(1), indexed(3), indexed(2));
        assertThat(fake.bulks()).containsExactly(List.of(id(1), id(2), id(3)), List.of(id(2)), List.of(id(2)));
    }

    @Test
    void anItemThatTheIndexRefusesIsDeadAndSparesTheOthers() throws InterruptedException {
        writer.prepare();
        fake.answerItemOnce(id(1), 400, "mapper_parsing_exception");

        writer.write(batch(article(1, 1), article(2, 1)), settled::add);

        assertThat(settled)
                .containsExactly(
                        new Settled.Dead<>("1", Kind.ARTICLE, "status 400, mapper_parsing_exception: because"),
                        indexed(2));
    }

    @Test
    void anIndexThatIsGoneIsSetUpAgain() throws InterruptedException {
        writer.prepare();
        fake.deleteAllIndices();

        writer.write(batch(article(1, 1)), settled::add);

        assertThat(settled).containsExactly(indexed(1));
        assertThat(fake.document(ARTICLES, id(1))).isPresent();
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedUntilItFits() throws InterruptedException {
        writer.prepare();
        fake.refuseBulksBeyond(2 * article(1, 1).lines().length + 10);

        writer.write(batch(article(1, 1), article(2, 1), article(3, 1), article(4, 1)), settled::add);

        assertThat(settled).containsExactly(indexed(1), indexed(2), indexed(3), indexed(4));
        assertThat(fake.bulks())
                .containsExactly(List.of(id(1), id(2), id(3), id(4)), List.of(id(1), id(2)), List.of(id(3), id(4)));
    }

    @Test
    void aSingleItemThatIsTooLargeIsDead() throws InterruptedException {
        writer.prepare();
        fake.refuseBulksBeyond(100);

        writer.write(batch(article(1, 1), article(2, 1)), settled::add);

        assertThat(settled).hasSize(2).allSatisfy(fate -> assertThat(fate).isInstanceOf(Settled.Dead.class));
    }

    @Test
    void anOutageIsNeverADeadLetter() throws InterruptedException {
        writer.prepare();
        for (int status : List.of(401, 403, 408, 429, 500, 502, 503, 504)) {
            fake.answerBulkOnce(status, "{\"error\":{\"type\":\"some_exception\",\"reason\":\"not now\"}}");
        }
        fake.answerBulkOnce(400, "<html>The plain HTTP request was sent to HTTPS port</html>");
        fake.answerBulkOnce(200, "{\"items\":[");

        writer.write(batch(article(1, 1)), settled::add);

        assertThat(settled).containsExactly(indexed(1));
        assertThat(fake.bulks()).hasSize(11);
    }

    @Test
    void anIndexThatRefusesConnectionsIsWaitedForFromTheStart() throws IOException {
        int port = freePort();
        IndexSettings later = IndexSettings.at("http://127.0.0.1:" + port);
        try (SearchIndex away = SearchIndex.connect(later)) {
            BulkWriter waiting = writerTo(away, later);
            Thread thread = Thread.ofVirtual().start(() -> prepareAndWrite(waiting));
            await().during(Duration.ofMillis(200)).until(settled::isEmpty);

            try (FakeIndex up = FakeIndex.startAt(port)) {
                await().until(() -> settled.equals(List.of(indexed(1))));
                assertThat(up.document(ARTICLES, id(1))).isPresent();
            } finally {
                thread.interrupt();
            }
        }
    }

    @Test
    void whoeverWaitsForTheIndexCanBeInterrupted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            IndexSettings hanging = IndexSettings.at("http://127.0.0.1:" + silent.getLocalPort());
            try (SearchIndex away = SearchIndex.connect(hanging)) {
                Thread thread = new Thread(() -> prepareAndWrite(writerTo(away, hanging)));
                thread.start();
                await().until(() -> thread.getState() == Thread.State.WAITING);

                thread.interrupt();

                await().atMost(Duration.ofSeconds(5)).until(() -> !thread.isAlive());
            }
        }
    }

    @Test
    void aRemovalRemovesAndIsDoneAlsoWhereNothingStands() throws InterruptedException {
        writer.prepare();
        writer.write(batch(article(1, 1)), settled::add);

        writer.write(batch(removal(1), removal(2)), settled::add);

        assertThat(fake.document(ARTICLES, id(1))).isEmpty();
        assertThat(settled).containsExactly(indexed(1), indexed(1), indexed(2));
    }

    private void prepareAndWrite(BulkWriter to) {
        try {
            to.prepare();
            to.write(batch(article(1, 1)), settled::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BulkWriter writerTo(SearchIndex index, IndexSettings settings) {
        return new BulkWriter(
                index, new IndexSetup(index, settings), PATIENT, new SplittableRandom(1), new SimpleMeterRegistry());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @SafeVarargs
    private static Batch<String> batch(Item<String>... items) {
        Batch<String> batch = new Batch<>(PATIENT);
        for (Item<String> item : items) {
            assertThat(batch.offer(item)).isTrue();
        }
        return batch;
    }

    private Item<String> article(int number, int revision) {
        Entry entry = Documents.of(Records.articleOf(UUID.fromString(id(number)), revision));
        return Item.of(Integer.toString(number), entry, index.names());
    }

    private Item<String> removal(int number) {
        return Item.of(Integer.toString(number), new Entry.Removal(Kind.ARTICLE, id(number)), index.names());
    }

    private static Settled<String> indexed(int number) {
        return new Settled.Indexed<>(Integer.toString(number), Kind.ARTICLE);
    }

    private static String id(int number) {
        return new UUID(0, number).toString();
    }
}
