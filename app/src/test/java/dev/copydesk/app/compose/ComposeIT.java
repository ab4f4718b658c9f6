package dev.copydesk.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.app.wire.Manifest;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.event.OutcomeKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;

/** The sample wire through docker-compose.yml, from its feeds to the index. Needs a container engine; skipped where none answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeIT {

    private static final Duration WIRE_IS_THROUGH_WITHIN = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable ShippedStack shipped;

    @BeforeAll
    void upUntilTheWireIsThrough() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no container engine answers, so that docker-compose.yml is not tested here");
        shipped = ShippedStack.up();
        Awaitility.await("every page of the sample wire has its outcome")
                .atMost(WIRE_IS_THROUGH_WITHIN)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> Standing.read(stack()).outcomes().size() >= expectedPages());
        awaitIndexed(expectedPages());
    }

    @AfterAll
    void down() {
        if (shipped != null) {
            shipped.close();
        }
    }

    @Test
    void theRegistryHoldsASubjectForEachTopicOfRecords() throws Exception {
        JsonNode subjects = get(stack().registryUrl() + "/subjects");

        assertThat(subjects)
                .extracting(JsonNode::asText)
                .containsAll(stack().topics().all().stream()
                        .filter(topic -> topic.schema().isPresent())
                        .map(topic -> topic.subject())
                        .toList());
    }

    @Test
    void everyPageHasOneOutcomeAndNoneFailed() {
        Standing standing = Standing.read(stack());

        assertThat(standing.outcomes())
                .extracting(Standing.Settled::page)
                .isEqualTo(standing.pages())
                .hasSize(expectedPages());
        assertThat(standing.outcomes())
                .filteredOn(Standing.Settled::kind, OutcomeKind.FAILED)
                .isEmpty();
        assertThat(standing.outcomes())
                .extracting(Standing.Settled::url)
                .containsAll(
                        manifest().pages().stream().map(Manifest.Page::linked).toList());
    }

    @Test
    void theIndexHoldsTheArticlesOfTheTopic() throws Exception {
        Set<String> published = Standing.read(stack()).revisions().stream()
                .map(Standing.Revision::title)
                .collect(Collectors.toSet());
        String title = manifest().pages().stream()
                .filter(page -> page.expected() instanceof Manifest.Published)
                .map(page -> page.articles().getFirst().title())
                .filter(published::contains)
                .findFirst()
                .orElseThrow();

        JsonNode found = get(stack().indexUrl() + "/copydesk-articles/_search?q="
                + URLEncoder.encode("title:\"" + title.replace("\"", "\\\"") + "\"", StandardCharsets.UTF_8));

        assertThat(found.at("/hits/hits/0/_source/title").asText()).isEqualTo(title);
        assertThat(indexed("articles")).isEqualTo(Standing.read(stack()).distinctArticles());
    }

    @Test
    void aRestartOfEachServiceLosesAndRepeatsNothing() throws Exception {
        Standing before = Standing.read(stack());
        int articlesBefore = indexed("articles");
        int outcomesBefore = indexed("outcomes");

        for (String service : List.of("kafka", "registry", "opensearch", "ingest", "enrich", "sink")) {
            stack().restart(service);
        }
        Awaitility.await("ingest has polled its sources again")
                .atMost(WIRE_IS_THROUGH_WITHIN)
                .until(() -> polls() >= sources());

        Standing after = Standing.read(stack());
        assertThat(after).isEqualTo(before);
        assertThat(after.revisions())
                .extracting(Standing.Revision::article, Standing.Revision::number)
                .doesNotHaveDuplicates();
        assertThat(indexed("articles")).isEqualTo(articlesBefore);
        assertThat(indexed("outcomes")).isEqualTo(outcomesBefore);
    }

    private ShippedStack stack() {
        if (shipped == null) {
            throw new IllegalStateException("the stack is not up");
        }
        return shipped;
    }

    private static Manifest manifest() {
        return SampleWire.manifest();
    }

    /** Each page once, and the corrected ones a second time. */
    private static int expectedPages() {
        long corrected = manifest().pages().stream()
                .filter(page -> page.expected() instanceof Manifest.Corrected)
                .count();
        return manifest().pages().size() + (int) corrected;
    }

    private static long sources() {
        return manifest().pages().stream().map(Manifest.Page::source).distinct().count();
    }

    private void awaitIndexed(int outcomes) {
        Awaitility.await("the index holds the outcomes")
                .atMost(WIRE_IS_THROUGH_WITHIN)
                .until(() -> indexed("outcomes") == outcomes);
    }

    private int indexed(String what) throws Exception {
        post(stack().indexUrl() + "/copydesk-" + what + "/_refresh");
        return get(stack().indexUrl() + "/copydesk-" + what + "/_count")
                .path("count")
                .asInt();
    }

    private double polls() throws Exception {
        return text(stack().metricsUrl("ingest"))
                .lines()
                .filter(line -> line.startsWith("copydesk_ingest_polls_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private JsonNode get(String url) throws Exception {
        return json.readTree(text(url));
    }

    private String text(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String url) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }
}
