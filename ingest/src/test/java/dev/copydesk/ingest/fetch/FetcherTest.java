package dev.copydesk.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final FetchPolicy POLICY = new FetchPolicy(
            "Copydesk/test (+https://desk.example)",
            10_000,
            8_000,
            5,
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            3,
            Duration.ofMillis(10),
            4);

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Fetcher fetcher = new Fetcher(POLICY, Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC));
    private HttpServer server;
    private String root;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void end() {
        over.countDown();
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerComesWithItsTypeCharsetAndTheHeadersThatMatter() {
        page(
                "/",
                200,
                "hello",
                Map.of(
                        "Content-Type", "Text/HTML; charset=windows-1252",
                        "ETag", "\"1\"",
                        "X-Robots-Tag", "noai",
                        "Set-Cookie", "a=b"));

        FetchResult result = fetcher.fetch(FetchRequest.of(root + "/"));

        assertThat(result).isInstanceOfSatisfying(FetchResult.Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).asString().isEqualTo("hello");
            assertThat(answer.contentType()).isEqualTo("text/html");
            assertThat(answer.charset()).isEqualTo("windows-1252");
            assertThat(answer.headers()).containsEntry("etag", "\"1\"").containsEntry("x-robots-tag", "noai");
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
            assertThat(answer.at()).isEqualTo(NOW);
        });
    }

    @Test
    void weSayWhoWeAreAndWhatWeHave() {
        Headers seen = new Headers();
        handle("/", exchange -> {
            seen.putAll(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(304, -1);
        });

        FetchResult result = fetcher.fetch(new FetchRequest(root + "/", "W/\"7\"", "Sat, 21 Nov 2026 10:00:00 GMT"));

        assertThat(result).isInstanceOf(FetchResult.NotModified.class);
        assertThat(seen.getFirst("User-Agent")).isEqualTo("Copydesk/test (+https://desk.example)");
        assertThat(seen.getFirst("If-None-Match")).isEqualTo("W/\"7\"");
        assertThat(seen.getFirst("If-Modified-Since")).isEqualTo("Sat, 21 Nov 2026 10:00:00 GMT");
        assertThat(seen.getFirst("Accept-Encoding")).isEqualTo("gzip");
        assertThat(seen).doesNotContainKey("Cookie");
    }

    @Test
    void a304ThatNobodyAskedForIsARefusal() {
        handle("/", exchange -> exchange.sendResponseHeaders(304, -1));

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(
                        FetchResult.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(304));
    }

    @Test
    void aPackedBodyIsUnpacked() {
        packed("/", "hello".getBytes(StandardCharsets.UTF_8));

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(
                        FetchResult.Answered.class,
                        answer -> assertThat(answer.body()).asString().isEqualTo("hello"));
    }

    @Test
    void aGzipBombStopsAtTheBound() {
        packed("/", new byte[5_000_000]);

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(FetchResult.TooLarge.class, large -> {
                    assertThat(large.detail()).isEqualTo("unpacked, the body exceeds the cap of 10000 bytes");
                    assertThat(large.bytes()).isBetween(10_001L, 40_000L);
                });
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsNotRead() {
        page("/", 200, "x".repeat(10_001), Map.of());

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(
                        FetchResult.TooLarge.class,
                        large -> assertThat(large.detail())
                                .isEqualTo("the server announces 10001 bytes, the cap is 10000"));
    }

    @Test
    void aBodyWithoutEndIsBrokenOffSoonAfterTheBound() {
        AtomicLong sent = new AtomicLong();
        handle("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8_000];
            try (OutputStream body = exchange.getResponseBody()) {
                while (sent.get() < 500_000_000) {
                    body.write(chunk);
                    sent.addAndGet(chunk.length);
                }
            }
        });

        assertThat(fetcher.fetch(FetchRequest.of(root + "/"))).isInstanceOf(FetchResult.TooLarge.class);
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void aBodyOfExactlyTheBoundIsTaken() {
        page("/", 200, "x".repeat(10_000), Map.of());

        assertThat(fetcher.fetch(FetchRequest.of(root + "/"))).isInstanceOf(FetchResult.Answered.class);
    }

    @Test
    void aSlowDripEndsWithTheTimeForTheWholeCall() {
        handle("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 400 && !await(50); i++) {
                body.write('x');
                body.flush();
            }
        });
        long begun = System.nanoTime();

        FetchResult result = fetcher.fetch(FetchRequest.of(root + "/"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Unreachable.class,
                        gone -> assertThat(gone.reason()).contains("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void tooManyHeadersAreRefused() {
        page("/", 200, "x", Map.of("X-Filler", "y".repeat(9_000)));

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(
                        FetchResult.TooLarge.class,
                        large -> assertThat(large.detail()).contains("headers"));
    }

    @Test
    void anEncodingWeDidNotAskForIsNamed() {
        page("/", 200, "x", Map.of("Content-Encoding", "br"));

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isEqualTo(
                        new FetchResult.Unreachable("answers in content encoding 'br', which we did not ask for", NOW));
    }

    @Test
    void aStatusWithoutAPageIsARefusalWithItsRetryAfter() {
        page("/", 429, "slow down", Map.of("Retry-After", "120"));

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isInstanceOfSatisfying(FetchResult.Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(429);
                    assertThat(refused.retryAfter()).isEqualTo("120");
                });
    }

    @Test
    void aRedirectIsAnAnswerAndIsFollowedOnlyOnRequest() {
        redirect("/a", 301, "/b#part");
        redirect("/b", 302, root + "/c");
        page("/c", 200, "there", Map.of());

        assertThat(fetcher.fetch(FetchRequest.of(root + "/a"))).isEqualTo(new FetchResult.Moved(301, root + "/b", NOW));
        assertThat(fetcher.follow(root + "/a")).satisfies(followed -> {
            assertThat(followed.chain().hops())
                    .containsExactly(new RedirectChain.Hop(301, root + "/b"), new RedirectChain.Hop(302, root + "/c"));
            assertThat(followed.chain().end()).isEqualTo(root + "/c");
            assertThat(followed.result()).isInstanceOf(FetchResult.Answered.class);
        });
    }

    @Test
    void redirectsInACircleOrWithoutEndAreGivenUp() {
        redirect("/a", 302, "/b");
        redirect("/b", 302, "/a");
        for (int i = 0; i < 10; i++) {
            redirect("/n" + i, 302, "/n" + (i + 1));
        }

        assertThat(fetcher.follow(root + "/a").result())
                .isEqualTo(new FetchResult.Unreachable("redirects in a circle, back to " + root + "/a", NOW));
        assertThat(fetcher.follow(root + "/n0").result())
                .isEqualTo(new FetchResult.Unreachable("more than 5 redirects", NOW));
    }

    @Test
    void aRedirectOffTheWebLeadsNowhere() {
        redirect("/", 302, "file:///etc/passwd");

        assertThat(fetcher.fetch(FetchRequest.of(root + "/")))
                .isEqualTo(
                        new FetchResult.Unreachable("redirects (302) to nowhere on the web: file:///etc/passwd", NOW));
    }

    @Test
    void whatIsNoHttpUrlIsNotAskedFor() {
        assertThat(fetcher.fetch(FetchRequest.of("file:///etc/passwd")))
                .isEqualTo(new FetchResult.Unreachable("not an http or https URL: file:///etc/passwd", NOW));
    }

    @Test
    void aClosedPortIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + port + "/")))
                .isInstanceOf(FetchResult.Unreachable.class);
    }

    @Test
    void theGivenProxyIsAskedForEveryHost() {
        page("/story", 200, "through the proxy", Map.of());
        ProxySelector selector = ProxySelector.of(server.getAddress());

        try (Fetcher proxied = new Fetcher(POLICY, Optional.of(selector), Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertThat(proxied.fetch(FetchRequest.of("http://harbour-courier.example/story")))
                    .isInstanceOfSatisfying(
                            FetchResult.Answered.class,
                            answer -> assertThat(answer.body()).asString().isEqualTo("through the proxy"));
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void handle(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void page(String path, int status, String body, Map<String, String> headers) {
        handle(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private void packed(String path, byte[] body) {
        handle(path, exchange -> {
            byte[] bytes = gzip(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private void redirect(String path, int status, String location) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private boolean await(int millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
