package dev.copydesk.app.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How many articles the embedded search index holds. */
public final class IndexCount {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private IndexCount() {}

    /**
     * Counts what a search would find now.
     *
     * @param index URL of the index, without a trailing slash
     * @param alias the alias to count behind
     */
    public static long behind(URI index, String alias) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            send(
                    client,
                    HttpRequest.newBuilder(URI.create(index + "/" + alias + "/_refresh"))
                            .POST(BodyPublishers.noBody()));
            String answer = send(client, HttpRequest.newBuilder(URI.create(index + "/" + alias + "/_count")));
            return JSON.readTree(answer).path("count").asLong();
        } catch (IOException e) {
            throw new IllegalStateException("the search index at " + index + " does not answer: " + e.getMessage(), e);
        }
    }

    private static String send(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
