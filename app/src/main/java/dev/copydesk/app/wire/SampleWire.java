package dev.copydesk.app.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small web of fictional outlets on one port. A client that uses the port as its HTTP proxy reads {@code http://<outlet>.example/…}
 * there; a request for the port itself finds the outlet in its {@code Host} header. Under the port's own name lie
 * {@code /manifest.jsonl} and {@code /sources.yaml}. No request leaves this process. Safe for many threads.
 */
public final class SampleWire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleWire.class);
    private static final int BACKLOG = 256;
    private static final int MAX_REQUEST_BODY_BYTES = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Edition edition;

    private SampleWire(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
        this.edition = new Edition(Print.NEWSROOM);
    }

    /** The newsroom's resources are read when they are first asked for, and never change. */
    private static final class Print {
        static final Newsroom NEWSROOM = Newsroom.load();
        static final Manifest MANIFEST = Truth.of(NEWSROOM);
    }

    /** Serves on the loopback address, at a port, or at any free one for 0. */
    public static SampleWire start(int port) {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Serves on an address of choice: a container's, for one. */
    public static SampleWire start(InetSocketAddress address) {
        // The JDK's server sends headers and body apart; Nagle's algorithm would hold the body back for 40 ms. The
        // server reads this
        // documented property of the module jdk.httpserver once, before its first use in the process.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(address, BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            SampleWire wire = new SampleWire(server, threads);
            server.setExecutor(threads);
            server.createContext("/", wire::handle);
            server.start();
            LOG.atInfo()
                    .addKeyValue("address", server.getAddress())
                    .addKeyValue("pages", manifest().pages().size())
                    .log("sample wire serves");
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample wire cannot listen on " + address, e);
        }
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** A sources file for the whole wire, to be read through {@link #address()} as proxy. */
    public String sourcesYaml() {
        return Sources.yaml(Print.NEWSROOM);
    }

    public static Set<String> hosts() {
        return Print.NEWSROOM.outlets().stream().map(Outlet::host).collect(Collectors.toUnmodifiableSet());
    }

    public static Manifest manifest() {
        return Print.MANIFEST;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * Closes the streams and not the exchange: {@link HttpExchange#close} drops a connection whose request body nobody asked for, and
     * with it the client's next request.
     */
    private void handle(HttpExchange exchange) {
        try (InputStream request = exchange.getRequestBody()) {
            request.skip(MAX_REQUEST_BODY_BYTES);
            Delivery.deliver(exchange, answer(exchange));
            exchange.getResponseBody().close();
        } catch (IOException e) {
            LOG.atDebug()
                    .addKeyValue("uri", exchange.getRequestURI())
                    .addKeyValue("cause", e.toString())
                    .log("a client went away");
            exchange.close();
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("uri", exchange.getRequestURI())
                    .log("an answer could not be made");
            exchange.close();
        }
    }

    private Answer answer(HttpExchange exchange) {
        URI target = exchange.getRequestURI();
        String path =
                Optional.ofNullable(target.getPath()).filter(p -> !p.isEmpty()).orElse("/");
        String host = host(exchange);
        Optional<Outlet> outlet = Print.NEWSROOM.outlet(host);
        if (outlet.isEmpty()) {
            return target.isAbsolute() ? unknown(host) : desk(host, path);
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> edition.get(outlet.get(), path);
            case "HEAD" -> edition.peek(outlet.get(), path);
            default -> new Answer.Message(405, "Only GET and HEAD are served here");
        };
    }

    /** The absolute form's host counts before the header's (RFC 9112, section 3.2.2). */
    private static String host(HttpExchange exchange) {
        String absolute = exchange.getRequestURI().getHost();
        String header = exchange.getRequestHeaders().getFirst("Host");
        String host = absolute != null ? absolute : header != null ? header : "";
        return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private Answer desk(String host, String path) {
        return switch (path) {
            case "/manifest.jsonl" ->
                new Answer.Document("application/jsonl; charset=utf-8", ManifestLines.write(manifest()), Instant.EPOCH);
            case "/sources.yaml" ->
                new Answer.Document(
                        "application/yaml; charset=utf-8",
                        sourcesYaml().getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH);
            case "/" -> new Answer.Message(200, welcome());
            default -> unknown(host);
        };
    }

    private static Answer unknown(String host) {
        return new Answer.Message(502, "The sample wire has no outlet called \"" + host + "\"");
    }

    private static String welcome() {
        return hosts().stream()
                .sorted()
                .collect(Collectors.joining(
                        "\n  http://",
                        "The sample wire: fictional outlets. Use this port as HTTP proxy and read\n\n  http://",
                        "\n\nWhat is true about their pages: /manifest.jsonl. A sources file: /sources.yaml."));
    }
}
