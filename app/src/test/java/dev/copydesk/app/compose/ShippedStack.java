package dev.copydesk.app.compose;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.HealthState;
import dev.copydesk.schemas.topic.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** docker-compose.yml as an operator starts it, under a project name, an image name and ports of its own, and without changes. */
final class ShippedStack implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final int STOPS_WITHIN_SECONDS = 60;
    private static final List<String> PORTS = List.of(
            "KAFKA_PORT",
            "REGISTRY_PORT",
            "OPENSEARCH_PORT",
            "INGEST_ADMIN_PORT",
            "ENRICH_ADMIN_PORT",
            "SINK_ADMIN_PORT");

    private final ComposeContainer compose;
    private final Map<String, String> ports;

    private ShippedStack(ComposeContainer compose, Map<String, String> ports) {
        this.compose = compose;
        this.ports = ports;
    }

    /** Builds the image from this source tree, starts everything and waits until it is healthy. */
    static ShippedStack up() {
        Map<String, String> ports = freePorts();
        ComposeContainer compose = new ComposeContainer(
                        "copydesk-it", Path.of("..", "docker-compose.yml").toFile())
                .withEnv(ports)
                .withEnv("COPYDESK_IMAGE", "copydesk:it")
                .withEnv("COPYDESK_INGEST_SOURCES", "sample")
                .withBuild(true)
                .withPull(false)
                .withTailChildContainers(true)
                .withStartupTimeout(STARTS_WITHIN);
        for (String service : List.of("kafka", "registry", "opensearch", "ingest", "enrich", "sink")) {
            compose.waitingFor(service, Wait.forHealthcheck().withStartupTimeout(STARTS_WITHIN));
        }
        try {
            compose.start();
        } catch (RuntimeException e) {
            compose.stop();
            throw e;
        }
        return new ShippedStack(compose, ports);
    }

    String bootstrapServers() {
        return "localhost:" + ports.get("KAFKA_PORT");
    }

    String registryUrl() {
        return "http://localhost:" + ports.get("REGISTRY_PORT") + "/apis/ccompat/v7";
    }

    String indexUrl() {
        return "http://localhost:" + ports.get("OPENSEARCH_PORT");
    }

    String metricsUrl(String service) {
        String port = switch (service) {
            case "ingest" -> "INGEST_ADMIN_PORT";
            case "enrich" -> "ENRICH_ADMIN_PORT";
            default -> "SINK_ADMIN_PORT";
        };
        return "http://localhost:" + ports.get(port) + "/metrics";
    }

    Catalogue topics() {
        return Catalogue.standard();
    }

    /** What {@code docker compose restart} does to a service, and the wait until it is healthy again. */
    void restart(String service) {
        DockerClient engine = DockerClientFactory.lazyClient();
        String container =
                compose.getContainerByServiceName(service).orElseThrow().getContainerId();
        engine.restartContainerCmd(container).withTimeout(STOPS_WITHIN_SECONDS).exec();
        Awaitility.await(service + " is healthy again")
                .atMost(STARTS_WITHIN)
                .until(() -> Optional.ofNullable(engine.inspectContainerCmd(container)
                                .exec()
                                .getState()
                                .getHealth())
                        .map(HealthState::getStatus)
                        .filter("healthy"::equals)
                        .isPresent());
    }

    @Override
    public void close() {
        compose.stop();
    }

    private static Map<String, String> freePorts() {
        Map<String, String> free = new LinkedHashMap<>();
        for (String name : PORTS) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free.put(name, Integer.toString(socket.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return free;
    }
}
