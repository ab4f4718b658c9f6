package dev.copydesk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.copydesk.event.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A registry that is away is waited for; one that is back is believed. */
class RegistryOutageTest {

    @Test
    void aRegistryThatIsAwayIsWaitedFor() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean away = requests.incrementAndGet() <= 2;
            byte[] body = (away
                            ? "{\"error_code\":50003,\"message\":\"starting\"}"
                            : "{\"id\":7,\"version\":1,\"subject\":\"s\",\"schema\":\"\\\"string\\\"\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (SchemaRegistry registry = SchemaRegistry.connect(
                RegistrySettings.at("http://localhost:" + server.getAddress().getPort()))) {

            CompletableFuture<Integer> id = CompletableFuture.supplyAsync(
                    () -> registry.idOf("copydesk.source.v1-value", Source.getClassSchema()));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(id).isCompletedWithValue(7));
            assertThat(requests).hasValue(3);
        } finally {
            server.stop(0);
        }
    }
}
