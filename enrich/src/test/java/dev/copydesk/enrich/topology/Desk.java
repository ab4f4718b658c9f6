package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.Enrich;
import dev.copydesk.enrich.EnrichSettings;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.Page;
import dev.copydesk.schemas.identity.Ids;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: pages in, what it publishes out. */
final class Desk implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");

    final Catalogue topics = new Catalogue("copydesk", 3);
    private final SchemaRegistry registry = SchemaRegistry.inMemory(topics);
    private final AvroSerdes serdes = new AvroSerdes(registry);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> pages;
    private final TestOutputTopic<String, Article> articles;
    private final TestOutputTopic<String, Outcome> outcomes;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private Instant now = MORNING;

    Desk(Path stateDirectory) {
        EnrichSettings settings = new EnrichSettings(
                Map.of("bootstrap.servers", "none:9092"),
                topics,
                registry,
                stateDirectory,
                1,
                CleanPolicy.DEFAULT,
                SiteRules.shipped(),
                Retentions.DEFAULT);
        SetAside setAside = new SetAside(topics, serdes, settings.applicationId());
        Properties properties = new Properties();
        properties.putAll(StreamsSettings.of(settings, setAside));
        // In a transaction the driver's producer forgets what is sent for a record that cannot be decoded; transactions
        // are for the ITs.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(topology(settings, setAside), properties, MORNING);
        pages = driver.createInputTopic(topics.page().name(), new StringSerializer(), new ByteArraySerializer());
        articles = driver.createOutputTopic(
                topics.article().name(), new StringDeserializer(), serdes.deserializer(topics.article()));
        outcomes = driver.createOutputTopic(
                topics.outcome().name(), new StringDeserializer(), serdes.deserializer(topics.outcome()));
        deadLetters = driver.createOutputTopic(
                topics.deadEnrich().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Topology topology(EnrichSettings settings, SetAside setAside) {
        return Enrich.topology(settings, serdes, setAside);
    }

    /** A page of HTML, fetched a minute after the one before. */
    void fetches(String url, String html) {
        sends(page(url, html).build());
    }

    void sends(Page page) {
        String host = url(page) == null ? "none" : String.valueOf(url(page));
        pages.pipeInput(
                host, serdes.serializer(topics.page()).serialize(topics.page().name(), page), page.getFetchedAt());
    }

    void sendsBytes(byte[] value) {
        pages.pipeInput("host.example", value, tick());
    }

    Page.Builder page(String url, String html) {
        Instant fetchedAt = tick();
        return Page.newBuilder()
                .setId(Ids.page("test", url, fetchedAt))
                .setUrl(url)
                .setContentType("text/html")
                .setCharset("utf-8")
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setFetchedAt(fetchedAt)
                .setSourceId("test");
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    List<Article> articles() {
        return articles.readValuesToList();
    }

    List<Outcome> outcomes() {
        return outcomes.readValuesToList();
    }

    /** Everything published, as bytes. */
    List<ByteBuffer> published() {
        return Stream.of(topics.article(), topics.outcome())
                .map(topic ->
                        driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer()))
                .flatMap(topic -> topic.readValuesToList().stream())
                .map(ByteBuffer::wrap)
                .toList();
    }

    /** What is remembered of a site, in all windows, as it is kept. */
    List<byte[]> siteMemories(String host) {
        WindowStore<String, byte[]> store = driver.getWindowStore(DeskStores.SITE_MEMORIES);
        List<byte[]> kept = new ArrayList<>();
        try (WindowStoreIterator<byte[]> windows = store.fetch(host, Instant.EPOCH, now.plus(Duration.ofDays(365)))) {
            windows.forEachRemaining(window -> kept.add(window.value));
        }
        return kept;
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        registry.close();
    }

    private Instant tick() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    private static String url(Page page) {
        try {
            return URI.create(page.getUrl()).getHost();
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }
}
