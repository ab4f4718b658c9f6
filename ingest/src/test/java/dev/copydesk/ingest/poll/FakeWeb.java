package dev.copydesk.ingest.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web of as many hosts as are asked for, behind a proxy on loopback. Remembers what it was asked, and how many asked one host at a time. */
final class FakeWeb implements AutoCloseable {

    record Answer(int status, String body, Map<String, String> headers) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger maxConcurrentPerHost = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    FakeWeb() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    ProxySelector proxy() {
        return ProxySelector.of(server.getAddress());
    }

    void page(String url, String body) {
        answer(url, 200, body, Map.of("Content-Type", "text/html"));
    }

    void answer(String url, int status, String body, Map<String, String> headers) {
        answers.put(url, new Answer(status, body, headers));
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    int maxConcurrentPerHost() {
        return maxConcurrentPerHost.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        AtomicInteger here = underWay.computeIfAbsent(uri.getHost(), host -> new AtomicInteger());
        maxConcurrentPerHost.accumulateAndGet(here.incrementAndGet(), Math::max);
        try (exchange) {
            asked.add(uri.toString());
            Answer answer = answers.getOrDefault(uri.toString(), new Answer(404, "nothing here", Map.of()));
            String etag = answer.headers().get("ETag");
            boolean same =
                    etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = same ? new byte[0] : answer.body().getBytes(StandardCharsets.UTF_8);
            here.decrementAndGet();
            exchange.sendResponseHeaders(same ? 304 : answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
