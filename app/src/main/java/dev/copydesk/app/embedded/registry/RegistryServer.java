package dev.copydesk.app.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry over HTTP: bounded requests in, JSON out, errors in Confluent's form. */
final class RegistryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 1024 * 1024;
    private static final int THREADS = 4;

    private final HttpServer http;
    private final ExecutorService threads;

    private RegistryServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    /** Listens on the address; port 0 takes any free one. */
    static RegistryServer start(SubjectStore store, InetSocketAddress address) throws IOException {
        RegistryCalls calls = new RegistryCalls(store);
        HttpServer http = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("registry-", 0).factory());
        http.setExecutor(threads);
        http.createContext("/", exchange -> handle(exchange, calls));
        http.start();
        return new RegistryServer(http, threads);
    }

    String url() {
        InetSocketAddress address = http.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, RegistryCalls calls) throws IOException {
        try (exchange) {
            try {
                respond(exchange, 200, calls.answer(read(exchange)));
            } catch (RegistryFault fault) {
                respond(exchange, fault.status(), error(fault.code(), fault.reason()));
            } catch (RuntimeException bug) {
                LOG.atError()
                        .addKeyValue("path", exchange.getRequestURI())
                        .setCause(bug)
                        .log("registry call failed");
                respond(exchange, 500, error(500, "Internal Server Error"));
            }
        }
    }

    private static RegistryCalls.Call read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(MAX_BODY_BYTES + 1);
        }
        if (body.length > MAX_BODY_BYTES) {
            throw RegistryFault.bodyTooLarge(MAX_BODY_BYTES);
        }
        List<String> path = Stream.of(uri.getRawPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
        return new RegistryCalls.Call(
                exchange.getRequestMethod(), path, query(uri), new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> parameters = new HashMap<>();
        String raw = uri.getRawQuery();
        if (raw != null) {
            for (String parameter : raw.split("&", -1)) {
                String[] sides = parameter.split("=", 2);
                parameters.put(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode error(int code, String message) {
        return JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message);
    }

    private static void respond(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
