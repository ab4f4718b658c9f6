package dev.copydesk.app.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Serves {@code /health/live}, {@code /health/ready} and {@code /metrics} over HTTP. A service that waits for its broker, registry or index
 * is alive: only one that cannot recover by itself is not.
 */
public final class AdminServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private AdminServer(HttpServer server) {
        this.server = server;
    }

    /**
     * @param address to listen on; port 0 takes any free one
     * @throws IOException when the port is taken
     */
    public static AdminServer start(
            InetSocketAddress address, BooleanSupplier live, BooleanSupplier ready, PrometheusMeterRegistry metrics)
            throws IOException {
        AdminServer admin = new AdminServer(HttpServer.create(address, 0));
        admin.server.setExecutor(admin.threads);
        admin.server.createContext("/health/live", exchange -> health(exchange, live));
        admin.server.createContext("/health/ready", exchange -> health(exchange, ready));
        admin.server.createContext(
                "/metrics",
                exchange -> answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
        admin.server.createContext(
                "/", exchange -> answer(exchange, 404, "text/plain", "try /health/live, /health/ready or /metrics\n"));
        admin.server.start();
        return admin;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void health(HttpExchange exchange, BooleanSupplier well) throws IOException {
        boolean isWell = well.getAsBoolean();
        answer(exchange, isWell ? 200 : 503, "application/json", "{\"status\":\"" + (isWell ? "UP" : "DOWN") + "\"}\n");
    }

    private static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", contentType);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
