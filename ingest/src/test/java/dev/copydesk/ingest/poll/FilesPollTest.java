package dev.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.event.Page;
import dev.copydesk.event.Refusal;
import dev.copydesk.event.SourceState;
import dev.copydesk.ingest.feed.ListingPolicy;
import dev.copydesk.ingest.feed.ListingReader;
import dev.copydesk.ingest.fetch.FetchPolicy;
import dev.copydesk.ingest.fetch.Fetcher;
import dev.copydesk.ingest.fetch.PoliteFetcher;
import dev.copydesk.ingest.metrics.IngestMetrics;
import dev.copydesk.ingest.publish.InMemoryKafka;
import dev.copydesk.ingest.publish.LastFetches;
import dev.copydesk.ingest.publish.PagePublisher;
import dev.copydesk.ingest.robots.RobotsCache;
import dev.copydesk.ingest.robots.RobotsPolicy;
import dev.copydesk.ingest.source.SourceKind;
import dev.copydesk.ingest.source.SourceSpec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesPollTest {

    @TempDir
    Path folder;

    private final InMemoryKafka kafka = new InMemoryKafka();
    private final PagePublisher publisher = kafka.publisher();
    private final Fetcher fetcher = new Fetcher(FetchPolicy.DEFAULT, Optional.empty(), Clock.systemUTC());
    private final IngestMetrics metrics = new IngestMetrics(new SimpleMeterRegistry());
    private final Scheduler scheduler = new Scheduler(
            new PoliteFetcher(
                    new RobotsCache(RobotsPolicy.DEFAULT),
                    fetcher,
                    FetchPolicy.DEFAULT,
                    metrics.fetchTimer(),
                    Clock.systemUTC()),
            8,
            Clock.systemUTC());
    private final PollContext context = new PollContext(
            scheduler,
            new LastFetches(100),
            new ListingReader(ListingPolicy.DEFAULT),
            publisher,
            metrics,
            ConcurrentHashMap.newKeySet(),
            Clock.systemUTC());

    @BeforeEach
    void open() throws InterruptedException {
        publisher.open();
    }

    @AfterEach
    void close() {
        scheduler.stop(Duration.ofMillis(100));
        fetcher.close();
        publisher.close();
    }

    @Test
    void everyPageOfAFolderIsPublishedUnderTheIdOfItsSource() throws IOException {
        Path story = Files.writeString(folder.resolve("story.html"), "<p>x</p>");
        Files.writeString(folder.resolve("notes.pdf"), "no page");

        poll(polled());

        assertThat(kafka.pageKeys()).containsExactly("mine");
        assertThat(kafka.pages()).singleElement().satisfies(page -> {
            assertThat(page.getUrl()).isEqualTo(story.toUri().toString());
            assertThat(page.getContentType()).isEqualTo("text/html");
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getBodyBytes()).isEqualTo(8);
            assertThat(page.getHints()).isNull();
        });
        assertThat(kafka.sources()).singleElement().satisfies(source -> {
            assertThat(source.getState()).isEqualTo(SourceState.WELL);
            assertThat(source.getEntries()).isEqualTo(1);
        });
    }

    @Test
    void anUnchangedFileIsNotReadTwiceAndAChangedOneIs() throws IOException {
        Files.writeString(folder.resolve("a.html"), "first");
        Files.writeString(folder.resolve("b.html"), "second");
        PolledSource polled = polled();
        poll(polled);
        Path changed = Files.writeString(folder.resolve("a.html"), "first, corrected");

        poll(polled);

        assertThat(kafka.pages()).hasSize(3);
        assertThat(kafka.pages().getLast().getUrl()).isEqualTo(changed.toUri().toString());
    }

    @Test
    void aFileThatCannotBeTakenIsPublishedWithItsRefusal() throws IOException {
        Files.writeString(folder.resolve("large.txt"), "x".repeat(2_000));
        Files.writeString(folder.resolve("torn.html.gz"), "no gzip");

        poll(polled());

        assertThat(kafka.pages())
                .extracting(Page::getRefusal)
                .containsExactlyInAnyOrder(Refusal.TOO_LARGE, Refusal.UNREACHABLE);
        assertThat(metrics.progress(0, 0).refused())
                .containsEntry(Refusal.TOO_LARGE, 1L)
                .containsEntry(Refusal.UNREACHABLE, 1L);
    }

    private PolledSource polled() {
        return new PolledSource(SourceSpec.of("mine", SourceKind.FILES, folder.toString()));
    }

    private void poll(PolledSource polled) {
        polled.pollStarted();
        new FilesPoll(polled, List.of(folder), InputStream.nullInputStream(), 1_000, context).start();
        await().until(() -> polled.isIdle(Instant.now(), Duration.ofSeconds(5)));
    }
}
