package dev.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.app.embedded.Endpoints;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole process killed in mid-stream, and started again. */
class KillIT {

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsKilledInMidStreamLosesNothingAndRepeatsNothing() throws Exception {
        Path data = folder.resolve("data");
        Process run = start(data);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreException(KafkaException.class)
                    .until(() -> outcomesSoFar(data) > 0);
        } finally {
            run.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }

        JsonNode account = RunIT.run("run", "--until-idle", "--json", "--data", data.toString());

        assertThat(account.path("balances").asBoolean()).isTrue();
        try (EmbeddedStack stack = EmbeddedStack.start(data, EmbeddedStack.Ports.ANY);
                Topics topics = Topics.of(stack)) {
            List<Outcome> outcomes = topics.outcomes();
            List<Article> articles = topics.articles();
            assertThat(account.path("pages").asInt()).isEqualTo(outcomes.size());
            assertThat(outcomes)
                    .extracting(outcome -> outcome.getPagePartition() + "/" + outcome.getPageOffset())
                    .doesNotHaveDuplicates();
            assertThat(articles)
                    .extracting(article -> article.getId() + " revision " + article.getRevision())
                    .doesNotHaveDuplicates();
            assertThat(indexedRevisions(stack)).isEqualTo(latestRevisions(articles));
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Copydesk.class.getName(),
                        "run",
                        "--data",
                        data.toString(),
                        "--kafka-port=0",
                        "--registry-port=0",
                        "--index-port=0")
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("killed.log").toFile())
                .start();
    }

    private static int outcomesSoFar(Path data) {
        return EmbeddedStack.running(data).map(KillIT::outcomes).orElse(0);
    }

    private static int outcomes(Endpoints endpoints) {
        try (Topics topics = Topics.at(endpoints.bootstrapServers(), endpoints.registryUrl())) {
            return topics.outcomes().size();
        }
    }

    private static Map<String, Integer> latestRevisions(List<Article> articles) {
        Map<String, Integer> latest = new TreeMap<>();
        articles.forEach(article -> latest.merge(article.getId().toString(), article.getRevision(), Math::max));
        return latest;
    }

    private static Map<String, Integer> indexedRevisions(EmbeddedStack stack) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI all = URI.create(stack.indexUrl() + "/copydesk-articles/_search?size=1000&_source=revision");
            String answer = client.send(HttpRequest.newBuilder(all).build(), BodyHandlers.ofString())
                    .body();
            Map<String, Integer> revisions = new TreeMap<>();
            for (JsonNode hit : new ObjectMapper().readTree(answer).path("hits").path("hits")) {
                revisions.put(
                        hit.path("_id").asText(),
                        hit.path("_source").path("revision").asInt());
            }
            return revisions;
        }
    }
}
