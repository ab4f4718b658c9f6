package dev.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.app.topics.Provisioning;
import dev.copydesk.enrich.Enrich;
import dev.copydesk.enrich.EnrichSettings;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.topology.Retentions;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import dev.copydesk.event.Page;
import dev.copydesk.schemas.identity.Ids;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.RegistrySettings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that takes smaller records than was declared: its refusal comes when the page's outcome is already on its way. */
class BrokerRefusalIT {

    private static final String LIMIT_BYTES = "4000";

    @TempDir
    private Path folder;

    private final Catalogue topics = new Catalogue(Catalogue.DEFAULT_PREFIX, 2);

    @Test
    void aPageWhoseArticleTheBrokerRefusesFailsAsAWholeAndTheOthersGoOn() throws Exception {
        try (EmbeddedStack stack = EmbeddedStack.start(folder.resolve("data"), EmbeddedStack.Ports.ANY);
                SchemaRegistry registry = SchemaRegistry.connect(RegistrySettings.at(stack.registryUrl()));
                Topics published = Topics.of(stack)) {
            Map<String, String> kafka = Map.of("bootstrap.servers", stack.bootstrapServers());
            provisionWithTooSmallAnArticleTopic(kafka, registry);
            try (Enrich enrich = new Enrich(settings(kafka, registry), new SimpleMeterRegistry())) {
                enrich.start();

                send(
                        kafka,
                        registry,
                        page("http://courier.example/short", words(120)),
                        page("http://courier.example/long", words(4000)));

                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(published.outcomes())
                                .extracting(outcome -> outcome.getUrl() + " " + outcome.getKind())
                                .containsExactlyInAnyOrder(
                                        "http://courier.example/short PUBLISHED",
                                        "http://courier.example/long FAILED"));
                assertThat(published.articles())
                        .extracting(Article::getUrl)
                        .containsExactly("http://courier.example/short");
                assertThat(published.outcomes())
                        .filteredOn(outcome -> outcome.getKind() == OutcomeKind.FAILED)
                        .extracting(Outcome::getReason)
                        .containsExactly("RecordTooLargeException");
                assertThat(published.deadLetters(topics.deadEnrich())).hasSize(1);
                assertThat(enrich.alive()).isTrue();
            }
        }
    }

    private void provisionWithTooSmallAnArticleTopic(Map<String, String> kafka, SchemaRegistry registry)
            throws Exception {
        try (Admin broker = Admin.create(Map.<String, Object>copyOf(kafka))) {
            new Provisioning(topics, -1, broker, registry).apply();
            ConfigResource articles = new ConfigResource(
                    ConfigResource.Type.TOPIC, topics.article().name());
            AlterConfigOp limit =
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", LIMIT_BYTES), AlterConfigOp.OpType.SET);
            broker.incrementalAlterConfigs(Map.of(articles, List.of(limit)))
                    .all()
                    .get();
        }
    }

    private EnrichSettings settings(Map<String, String> kafka, SchemaRegistry registry) {
        return new EnrichSettings(
                kafka,
                topics,
                registry,
                folder.resolve("state"),
                1,
                CleanPolicy.DEFAULT,
                SiteRules.shipped(),
                Retentions.DEFAULT);
    }

    private void send(Map<String, String> kafka, SchemaRegistry registry, Page... pages) {
        try (KafkaProducer<String, Page> producer = new KafkaProducer<>(
                Map.<String, Object>copyOf(kafka),
                new StringSerializer(),
                new AvroSerdes(registry).serializer(topics.page()))) {
            for (Page page : pages) {
                producer.send(new ProducerRecord<>(topics.page().name(), "courier.example", page));
            }
            producer.flush();
        }
    }

    private static Page page(String url, String text) {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        String html =
                "<!doctype html><html lang=\"en\"><title>Quay closed</title><body><article><h1>Quay closed</h1><p>"
                        + text + "</p></article></body></html>";
        return Page.newBuilder()
                .setId(Ids.page("test", url, now))
                .setUrl(url)
                .setContentType("text/html")
                .setCharset("utf-8")
                .setBody(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)))
                .setFetchedAt(now)
                .setSourceId("test")
                .build();
    }

    /** Words that compress badly, in sentences. */
    private static String words(int count) {
        Random random = new Random(42);
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Integer.toString(random.nextInt(1_000_000, 2_000_000_000), 36) + (i % 12 == 11 ? "." : ""))
                .collect(Collectors.joining(" "));
    }
}
