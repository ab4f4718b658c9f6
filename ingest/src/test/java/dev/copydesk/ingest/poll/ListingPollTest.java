package dev.copydesk.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.event.Page;
import dev.copydesk.event.Redirect;
import dev.copydesk.event.Refusal;
import dev.copydesk.event.Source;
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingPollTest {

    private static final String FEED = "http://courier.example/feed.xml";
    private static final String STORY = "http://courier.example/story";
    private static final FetchPolicy POLICY = new FetchPolicy(
            "Copydesk/test (+https://desk.example)",
            10_000,
            8_000,
            5,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(10),
            8);

    private final InMemoryKafka kafka = new InMemoryKafka();
    private final LastFetches lastFetches = new LastFetches(1000);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeWeb web;
    private final Fetcher fetcher;
    private final PagePublisher publisher = kafka.publisher();
    private final Scheduler scheduler;
    private final PollContext context;

    ListingPollTest() throws IOException {
        web = new FakeWeb();
        fetcher = new Fetcher(POLICY, Optional.of(web.proxy()), Clock.systemUTC());
        IngestMetrics metrics = new IngestMetrics(meters);
        RobotsPolicy politeness = new RobotsPolicy(
                "copydesk", Duration.ofDays(1), Duration.ofMillis(10), 3, 100, 10_000, Duration.ofMinutes(1));
        scheduler = new Scheduler(
                new PoliteFetcher(
                        new RobotsCache(politeness), fetcher, POLICY, metrics.fetchTimer(), Clock.systemUTC()),
                8,
                Clock.systemUTC());
        context = new PollContext(
                scheduler,
                lastFetches,
                new ListingReader(ListingPolicy.DEFAULT),
                publisher,
                metrics,
                ConcurrentHashMap.newKeySet(),
                Clock.systemUTC());
    }

    @BeforeEach
    void open() throws InterruptedException {
        publisher.open();
    }

    @AfterEach
    void close() {
        scheduler.stop(Duration.ofMillis(100));
        fetcher.close();
        publisher.close();
        web.close();
    }

    @Test
    void aPageIsPublishedWithWhatItsFeedAndItsHostSaid() {
        web.answer("http://courier.example/robots.txt", 200, "User-agent: *\nAllow: /\n", Map.of());
        web.answer(FEED, 200, feed(item(STORY, "Ferry safe", "10:00:00")), Map.of("ETag", "\"f1\""));
        web.answer(
                STORY, 200, "<p>safe</p>", Map.of("Content-Type", "text/html; charset=utf-8", "TDM-Reservation", "1"));

        poll(source("courier", FEED));

        assertThat(kafka.pageKeys()).containsExactly("courier.example");
        assertThat(kafka.pages()).singleElement().satisfies(page -> {
            assertThat(page.getUrl()).isEqualTo(STORY);
            assertThat(page.getAnsweredUrl()).isNull();
            assertThat(page.getContentType()).isEqualTo("text/html");
            assertThat(text(page)).isEqualTo("<p>safe</p>");
            assertThat(page.getHints().getTitle()).isEqualTo("Ferry safe");
            assertThat(page.getHints().getFeedUrl()).isEqualTo(FEED);
            assertThat(page.getHints().getPublished()).isEqualTo("2026-11-21T10:00:00Z");
            assertThat(page.getHints().getLanguage()).isEqualTo("en");
            assertThat(page.getRights())
                    .extracting(right -> right.getOrigin() + "=" + right.getStatement())
                    .containsExactly("robots.txt=robots.txt: allowed", "tdm-reservation=1");
        });
    }

    @Test
    void theFetchRecordOfTheListingIsCommittedAfterItsPages() {
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00")), Map.of("ETag", "\"f1\""));
        web.page(STORY, "x");

        poll(source("courier", FEED));

        assertThat(kafka.fetches()).extracting(Fetch::getRole).containsExactly(FetchRole.PAGE, FetchRole.LISTING);
        assertThat(kafka.fetches()).extracting(Fetch::getUrl).containsExactly(STORY, FEED);
        assertThat(kafka.fetches().getLast().getEtag()).isEqualTo("\"f1\"");
    }

    @Test
    void aFeedThatHasNotChangedBringsNothing() {
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00")), Map.of("ETag", "\"f1\""));
        web.page(STORY, "x");
        PolledSource polled = source("courier", FEED);
        poll(polled);

        poll(polled);

        assertThat(kafka.pages()).hasSize(1);
        assertThat(kafka.sources()).extracting(Source::getLastStatus).containsExactly(200, 304);
        assertThat(kafka.sources()).extracting(Source::getNewEntries).containsExactly(1, 0);
    }

    @Test
    void onlyWhatIsNewOrMovedOnIsFetchedAgain() {
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00"), item(STORY + "2", "b", "10:00:00")), Map.of());
        web.page(STORY, "first");
        web.page(STORY + "2", "second");
        PolledSource polled = source("courier", FEED);
        poll(polled);
        web.answer(
                FEED,
                200,
                feed(
                        item(STORY, "a", "11:00:00"),
                        item(STORY + "2", "b", "10:00:00"),
                        item(STORY + "3", "c", "10:00:00")),
                Map.of());
        web.page(STORY, "corrected");
        web.page(STORY + "3", "third");

        poll(polled);

        assertThat(kafka.pages())
                .extracting(ListingPollTest::text)
                .containsExactlyInAnyOrder("first", "second", "corrected", "third");
    }

    @Test
    void aPageThatIsUnchangedUnderANewMarkerIsNoPage() {
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00")), Map.of());
        web.answer(STORY, 200, "x", Map.of("ETag", "\"s1\""));
        PolledSource polled = source("courier", FEED);
        poll(polled);
        web.answer(FEED, 200, feed(item(STORY, "a", "11:00:00")), Map.of());

        poll(polled);

        assertThat(kafka.pages()).hasSize(1);
        assertThat(lastFetches.of(STORY).orElseThrow().getVersion()).isEqualTo("2026-11-21T11:00:00Z");
        assertThat(lastFetches.of(STORY).orElseThrow().getEtag()).isEqualTo("\"s1\"");
    }

    @Test
    void everyPageThatCannotBeHadIsPublishedWithItsRefusal() {
        web.answer("http://courier.example/robots.txt", 200, "User-agent: *\nDisallow: /private\n", Map.of());
        web.answer(
                FEED,
                200,
                feed(
                        item("http://courier.example/gone", "a", "10:00:00"),
                        item("http://courier.example/broken", "b", "10:00:00"),
                        item("http://courier.example/private/x", "c", "10:00:00"),
                        item("http://courier.example/large", "d", "10:00:00"),
                        item("http://courier.example/circle", "e", "10:00:00")),
                Map.of());
        web.answer("http://courier.example/gone", 410, "", Map.of());
        web.answer("http://courier.example/broken", 500, "oops", Map.of());
        web.page("http://courier.example/large", "x".repeat(20_000));
        web.answer("http://courier.example/circle", 302, "", Map.of("Location", "/circle"));

        poll(source("courier", FEED));

        assertThat(kafka.pages())
                .extracting(page -> page.getUrl().substring(22) + " " + page.getRefusal() + " " + page.getStatus() + " "
                        + page.getRefusalDetail())
                .containsExactlyInAnyOrder(
                        "/gone HTTP_STATUS 410 the server answered 410",
                        "/broken HTTP_STATUS 500 the server answered 500",
                        "/private/x ROBOTS 0 robots.txt disallows this URL for copydesk",
                        "/large TOO_LARGE 200 the server announces 20000 bytes, the cap is 10000",
                        "/circle HTTP_STATUS 302 redirects in a circle, back to http://courier.example/circle");
        assertThat(kafka.pages()).allSatisfy(page -> assertThat(text(page)).isEmpty());
        assertThat(web.asked()).filteredOn(url -> url.endsWith("/broken")).hasSize(3);
        assertThat(web.asked()).noneMatch(url -> url.contains("/private"));
        assertThat(meters.counter("copydesk.ingest.pages", "refusal", "http_status")
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aRedirectIsRecordedAndItsTargetAskedForRobotsToo() {
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00")), Map.of());
        web.answer(STORY, 301, "", Map.of("Location", "http://other.example/story"));
        web.page("http://other.example/story", "moved");

        poll(source("courier", FEED));

        assertThat(kafka.pageKeys()).containsExactly("courier.example");
        assertThat(kafka.pages()).singleElement().satisfies(page -> {
            assertThat(page.getUrl()).isEqualTo(STORY);
            assertThat(page.getAnsweredUrl()).isEqualTo("http://other.example/story");
            assertThat(page.getRedirects()).containsExactly(new Redirect(301, "http://other.example/story"));
        });
        assertThat(web.asked()).contains("http://other.example/robots.txt");
    }

    @Test
    void aHostThatDoesNotServeRobotsForNowIsNotAskedForPages() {
        web.answer("http://courier.example/robots.txt", 503, "", Map.of());
        PolledSource polled = source("courier", FEED);

        poll(polled);

        assertThat(web.asked()).allMatch(url -> url.endsWith("/robots.txt")).hasSize(3);
        assertThat(kafka.sources()).singleElement().satisfies(source -> {
            assertThat(source.getState()).isEqualTo(SourceState.FORBIDDEN);
            assertThat(source.getDetail()).isEqualTo(FEED + ": robots.txt answered 503");
            assertThat(source.getFailures()).isEqualTo(1);
            assertThat(source.getNextPollAt()).isAfter(Instant.now().plus(Duration.ofMinutes(16)));
        });
    }

    @Test
    void aFeedThatCannotBeReadIsADeadLetterOnceAndItsSourceFails() {
        web.answer(FEED, 200, "<html><body>Please log in</body></html>", Map.of());
        PolledSource polled = source("courier", FEED);
        poll(polled);

        poll(polled);

        assertThat(kafka.deadLetters()).isEqualTo(1);
        assertThat(kafka.sources())
                .extracting(Source::getState)
                .containsExactly(SourceState.FAILING, SourceState.FAILING);
        assertThat(kafka.sources().getFirst().getDetail())
                .isEqualTo(FEED + ": cannot be read: this is an HTML page, not a feed or sitemap");
    }

    @Test
    void anIndexLeadsToItsSitemapsAndNoDeeper() {
        web.answer(FEED, 200, index("http://courier.example/a.xml", "http://courier.example/b.xml"), Map.of());
        web.answer("http://courier.example/a.xml", 200, sitemap(STORY), Map.of());
        web.answer("http://courier.example/b.xml", 200, index("http://courier.example/c.xml"), Map.of());
        web.page(STORY, "x");

        poll(source("courier", FEED));

        assertThat(kafka.pages()).extracting(Page::getUrl).containsExactly(STORY);
        assertThat(web.asked()).noneMatch(url -> url.endsWith("/c.xml"));
    }

    @Test
    void twoSourcesThatNameOnePageFetchItOnce() {
        String second = "http://courier.example/section.xml";
        web.answer(FEED, 200, feed(item(STORY, "a", "10:00:00")), Map.of());
        web.answer(second, 200, feed(item(STORY, "the same", "10:30:00")), Map.of());
        web.page(STORY, "x");

        poll(source("front", FEED), source("section", second));

        assertThat(kafka.pages()).hasSize(1);
        assertThat(web.maxConcurrentPerHost()).isEqualTo(1);
    }

    @Test
    void aHostIsAskedByOneAtATimeAndOthersAreNotHeldUp() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String url = "http://host" + i % 3 + ".example/" + i;
            items.append(item(url, "t" + i, "10:00:00"));
            web.page(url, "page " + i);
        }
        web.answer(FEED, 200, feed(items.toString()), Map.of());

        poll(source("courier", FEED));

        assertThat(kafka.pages()).extracting(Page::getRefusal).hasSize(30).containsOnly(Refusal.NONE);
        assertThat(web.maxConcurrentPerHost()).isEqualTo(1);
    }

    private static PolledSource source(String id, String address) {
        return new PolledSource(new SourceSpec(
                id, SourceKind.FEED, address, "en", List.of(), Duration.ofMinutes(15), Duration.ofMillis(1)));
    }

    /** Runs one poll of each source on the test's scheduler, to its end. */
    private void poll(PolledSource... sources) {
        for (PolledSource polled : sources) {
            polled.pollStarted();
            new ListingPoll(polled, context).start();
        }
        Thread runner = Thread.ofVirtual().start(() -> {
            try {
                scheduler.run(List.of(), polled -> () -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                List.of(sources).stream().allMatch(polled -> polled.isIdle(Instant.now(), Duration.ofSeconds(5))));
        runner.interrupt();
    }

    private static String text(Page page) {
        ByteBuffer body = page.getBody().duplicate();
        return StandardCharsets.UTF_8.decode(body).toString();
    }

    private static String feed(String... items) {
        return "<rss version='2.0'><channel><title>Courier</title><link>http://courier.example/</link>"
                + "<description>d</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String url, String title, String time) {
        return "<item><title>" + title + "</title><link>" + url + "</link><pubDate>Sat, 21 Nov 2026 " + time
                + " GMT</pubDate></item>";
    }

    private static String sitemap(String url) {
        return "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + url + "</loc></url></urlset>";
    }

    private static String index(String... urls) {
        StringBuilder index = new StringBuilder("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        for (String url : urls) {
            index.append("<sitemap><loc>").append(url).append("</loc></sitemap>");
        }
        return index.append("</sitemapindex>").toString();
    }
}
