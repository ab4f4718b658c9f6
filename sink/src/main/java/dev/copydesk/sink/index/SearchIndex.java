package dev.copydesk.sink.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * The search index as the sink uses it: requests in, answers out, whatever their status. Built on the client's generic requests, since a
 * sink has to see the status and the bytes of every answer, also of those that are no JSON. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String JSON_LINES = "application/x-ndjson";

    private static final int MAX_CAUSES = 10;

    private final IndexNames names;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;

    private SearchIndex(IndexNames names, OpenSearchTransport transport) {
        this.names = names;
        this.transport = transport;
        this.client = new OpenSearchGenericClient(transport);
    }

    /** Does not connect yet: the first request does. */
    public static SearchIndex connect(IndexSettings settings) {
        return connect(settings, Timeouts.DEFAULT);
    }

    /** Does not connect yet: the first request does. */
    public static SearchIndex connect(IndexSettings settings, Timeouts timeouts) {
        return new SearchIndex(new IndexNames(settings.prefix()), Transports.open(settings, timeouts));
    }

    public IndexNames names() {
        return names;
    }

    /**
     * Sends one bulk request to existing indices.
     *
     * @param lines actions and documents, each in a line that ends with a line feed
     * @throws IOException when the index cannot be reached or does not answer in time; whether it took the request is then unknown
     */
    public Answer bulk(byte[] lines) throws IOException {
        return send("POST", "/_bulk", Map.of("require_alias", "true"), Body.from(lines, JSON_LINES));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), null);
    }

    Answer put(String path, byte[] json) throws IOException {
        return send("PUT", path, Map.of(), Body.from(json, JSON));
    }

    Answer post(String path, byte[] json) throws IOException {
        return send("POST", path, Map.of(), Body.from(json, JSON));
    }

    private Answer send(String method, String path, Map<String, String> parameters, @Nullable Body body)
            throws IOException {
        try (Response response = client.execute(Requests.create(method, path, List.of(), parameters, body))) {
            Optional<Body> answered = response.getBody();
            return new Answer(
                    response.getStatus(), answered.isPresent() ? answered.get().bodyAsBytes() : new byte[0]);
        } catch (ResponseException e) {
            // How the client passes on an answer that is no JSON: something before the index has spoken.
            return new Answer(e.status(), String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            keepInterrupt(e);
            throw e;
        } catch (RuntimeException e) {
            // The client reports some of what goes wrong on the way as unchecked exceptions; to the sink they are all
            // one outage.
            keepInterrupt(e);
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The client wraps an interruption as if the server had failed; whoever waits for the server has to learn of it. */
    private static void keepInterrupt(Exception e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return;
            }
            cause = cause.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
