package dev.copydesk.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An index that keeps documents by external version, and answers as it is told where a test wants it to fail. */
public final class FakeIndex implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Stored(long version, JsonNode document) {}

    private record Told(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, JsonNode> templates = new TreeMap<>();
    private final Map<String, JsonNode> mappings = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, Stored> documents = new HashMap<>();
    private final Map<String, Deque<Told>> itemAnswers = new HashMap<>();
    private final Deque<Told> requestAnswers = new ArrayDeque<>();
    private final List<List<String>> bulks = new ArrayList<>();
    private int maxBulkBytes = Integer.MAX_VALUE;

    private FakeIndex(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static FakeIndex start() {
        return new FakeIndex(0);
    }

    public static FakeIndex startAt(int port) {
        return new FakeIndex(port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The next time that the document comes, its item is answered so. */
    public synchronized void answerItemOnce(String id, int status, String errorType) {
        itemAnswers.computeIfAbsent(id, i -> new ArrayDeque<>()).add(new Told(status, errorType));
    }

    /** The next bulk request is answered so, whatever is in it. */
    public synchronized void answerBulkOnce(int status, String body) {
        requestAnswers.add(new Told(status, body));
    }

    public synchronized void refuseBulksBeyond(int bytes) {
        maxBulkBytes = bytes;
    }

    public synchronized void deleteAllIndices() {
        mappings.clear();
        aliases.clear();
        documents.clear();
    }

    public synchronized void pointAlias(String alias, String target) {
        aliases.put(alias, target);
    }

    public synchronized void putTemplate(String name, String json) {
        templates.put(name, read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The ids of each bulk request, in order. */
    public synchronized List<List<String>> bulks() {
        return List.copyOf(bulks);
    }

    public synchronized Optional<JsonNode> document(String index, String id) {
        return Optional.ofNullable(documents.get(index + "/" + id)).map(Stored::document);
    }

    public synchronized Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    public synchronized Map<String, JsonNode> templates() {
        return Map.copyOf(templates);
    }

    public synchronized Map<String, JsonNode> mappings() {
        return Map.copyOf(mappings);
    }

    /** A missing node when there is no such template. */
    public synchronized JsonNode template(String name) {
        return templates.getOrDefault(name, MissingNode.getInstance());
    }

    /** A missing node when there is no such index. */
    public synchronized JsonNode mapping(String index) {
        return mappings.getOrDefault(index, MissingNode.getInstance());
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Told answer =
                answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Told answer(String method, String path, byte[] body) {
        if (path.equals("/_bulk")) {
            return bulk(body);
        }
        if (path.startsWith("/_index_template/")) {
            return template(method, path.substring("/_index_template/".length()), body);
        }
        if (path.startsWith("/_alias/")) {
            return aliases.containsKey(path.substring("/_alias/".length())) ? new Told(200, "{}") : new Told(404, "{}");
        }
        if (path.equals("/_aliases")) {
            read(body)
                    .path("actions")
                    .forEach(action -> aliases.put(
                            action.path("add").path("alias").asText(),
                            action.path("add").path("index").asText()));
            return new Told(200, "{}");
        }
        if (path.endsWith("/_mapping")) {
            mappings.put(path.substring(1, path.length() - "/_mapping".length()), read(body));
            return new Told(200, "{}");
        }
        return create(path.substring(1), body);
    }

    private Told template(String method, String name, byte[] body) {
        if (method.equals("PUT")) {
            templates.put(name, read(body));
            return new Told(200, "{}");
        }
        JsonNode template = templates.get(name);
        if (template == null) {
            return new Told(404, "{}");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("index_templates").addObject().set("index_template", template);
        return new Told(200, answer.toString());
    }

    private Told create(String name, byte[] body) {
        if (mappings.containsKey(name)) {
            return new Told(400, error("resource_already_exists_exception", "index exists"));
        }
        mappings.put(name, JsonNodeFactory.instance.objectNode());
        read(body).path("aliases").properties().forEach(alias -> aliases.put(alias.getKey(), name));
        return new Told(200, "{}");
    }

    private Told bulk(byte[] body) {
        List<JsonNode> lines = new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(FakeIndex::parse)
                .toList();
        List<String> ids = new ArrayList<>();
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Told told = body.length > maxBulkBytes ? new Told(413, "too large") : requestAnswers.poll();
        for (Iterator<JsonNode> line = lines.iterator(); line.hasNext(); ) {
            Map.Entry<String, JsonNode> action =
                    line.next().properties().iterator().next();
            ids.add(action.getValue().path("_id").asText());
            Optional<JsonNode> document =
                    action.getKey().equals("delete") ? Optional.empty() : Optional.of(line.next());
            if (told == null) {
                items.addObject().set(action.getKey(), item(action.getValue(), document));
            }
        }
        bulks.add(List.copyOf(ids));
        return told != null
                ? told
                : new Told(
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .set("items", items)
                                .toString());
    }

    private JsonNode item(JsonNode action, Optional<JsonNode> document) {
        String id = action.path("_id").asText();
        Deque<Told> told = itemAnswers.getOrDefault(id, new ArrayDeque<>());
        if (!told.isEmpty()) {
            return item(id, told.remove());
        }
        String index = aliases.get(action.path("_index").asText());
        if (index == null) {
            return item(id, new Told(404, "index_not_found_exception"));
        }
        if (document.isEmpty()) {
            return item(id, new Told(documents.remove(index + "/" + id) == null ? 404 : 200, ""));
        }
        Stored stands = documents.get(index + "/" + id);
        long version = action.path("version").asLong();
        long lowest = action.path("version_type").asText().equals("external") ? version - 1 : version;
        if (stands != null && stands.version() > lowest) {
            return item(id, new Told(409, "version_conflict_engine_exception"));
        }
        documents.put(index + "/" + id, new Stored(version, document.get()));
        return item(id, new Told(stands == null ? 201 : 200, ""));
    }

    private static JsonNode item(String id, Told told) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("_id", id).put("status", told.status());
        if (!told.body().isEmpty()) {
            item.putObject("error").put("type", told.body()).put("reason", "because");
        }
        return item;
    }

    static String error(String type, String reason) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putObject("error").put("type", type).put("reason", reason);
        return error.toString();
    }

    private static JsonNode parse(String line) {
        return read(line.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
