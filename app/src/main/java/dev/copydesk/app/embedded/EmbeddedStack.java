package dev.copydesk.app.embedded;

import dev.copydesk.app.embedded.registry.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broker, schema registry and search index in this process, on loopback, with everything they keep under one data
 * folder. A folder belongs to one process at a time; it survives {@link #close}, and also a process that was killed.
 *
 * <p>While the stack runs, {@code endpoints.properties} in the folder says where it is reached, see {@link #running}.
 * Instances are safe for use by several threads.
 */
public final class EmbeddedStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStack.class);

    private final Endpoints endpoints;
    private final OrderlyClose parts;

    private EmbeddedStack(Endpoints endpoints, OrderlyClose parts) {
        this.endpoints = endpoints;
        this.parts = parts;
    }

    /**
     * The ports that the stack should listen on, where nobody else does; 0 takes any free one.
     *
     * @param kafka the broker
     * @param registry the schema registry's REST interface
     * @param index the search index's REST interface
     */
    public record Ports(int kafka, int registry, int index) {
        /** The ports that the three are usually found at. */
        public static final Ports USUAL = new Ports(9092, 8081, 9200);

        public static final Ports ANY = new Ports(0, 0, 0);
    }

    /**
     * Brings the three up, the index beside the other two, and returns when each of them answers.
     *
     * @throws StackException if the folder is taken or one of the three does not start; then none is left running
     */
    public static EmbeddedStack start(Path dataDir, Ports preferred) {
        Path folder = dataDir.toAbsolutePath().normalize();
        if (folder.toString().contains(",")) {
            // Kafka and OpenSearch both read their folders as lists.
            throw new StackException("the data folder's path must not hold a comma: " + folder);
        }
        OrderlyClose parts = new OrderlyClose();
        try {
            Files.createDirectories(folder);
            parts.add("lock", FolderLock.take(folder));
            parts.add("endpoints", () -> Endpoints.remove(folder));
            Endpoints endpoints = startParts(folder, preferred, parts);
            endpoints.write(folder);
            LOG.atInfo()
                    .addKeyValue("kafka", endpoints.bootstrapServers())
                    .addKeyValue("registry", endpoints.registryUrl())
                    .addKeyValue("index", endpoints.indexUrl())
                    .addKeyValue("data", folder)
                    .log("embedded stack is up");
            return new EmbeddedStack(endpoints, parts);
        } catch (IOException e) {
            parts.close();
            throw new StackException("cannot write to the data folder " + folder + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** The stack that runs on this folder now, in this process or another. */
    public static Optional<Endpoints> running(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        try {
            Optional<Endpoints> written = Endpoints.read(folder);
            return written.isPresent() && FolderLock.isHeld(folder) ? written : Optional.empty();
        } catch (IOException e) {
            throw new StackException("cannot tell whether a run uses " + folder + ": " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return endpoints.bootstrapServers();
    }

    public String registryUrl() {
        return endpoints.registryUrl();
    }

    public String indexUrl() {
        return endpoints.indexUrl();
    }

    /** Stops registry, index and broker, in this order, and lets go of the folder. Further calls do nothing. */
    @Override
    public void close() {
        parts.close();
    }

    private static Endpoints startParts(Path folder, Ports preferred, OrderlyClose parts) {
        LoopbackPort ports = new LoopbackPort();
        int brokerPort = ports.choose("kafka", preferred.kafka());
        int registryPort = ports.choose("registry", preferred.registry());
        int indexPort = ports.choose("index", preferred.index());
        int controllerPort = ports.choose("kafka controller", 0);

        FutureTask<EmbeddedIndex> startingIndex =
                new FutureTask<>(() -> EmbeddedIndex.start(folder.resolve("index"), indexPort));
        Thread.ofPlatform().name("start-index").daemon().start(startingIndex);
        EmbeddedBroker broker;
        try {
            broker = await(
                    "broker", folder, () -> EmbeddedBroker.start(folder.resolve("kafka"), brokerPort, controllerPort));
            parts.add("broker", broker);
        } finally {
            parts.add("index", () -> closeOnceStarted(startingIndex));
        }
        EmbeddedRegistry registry = await(
                "registry",
                folder,
                () -> EmbeddedRegistry.start(broker.bootstrapServers(), LoopbackPort.at(registryPort)));
        parts.add("registry", registry);
        EmbeddedIndex index = await("index", folder, startingIndex::get);
        return new Endpoints(ProcessHandle.current().pid(), broker.bootstrapServers(), registry.url(), index.url());
    }

    private static <T> T await(String part, Path folder, Callable<T> start) {
        try {
            return start.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the embedded " + part + " was starting", e);
        } catch (Exception e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new StackException(
                    "the embedded " + part + " did not start: " + cause + "; the log says more. Its data is under "
                            + folder + ": start with --fresh to do without it, or choose another folder with --data",
                    cause);
        }
    }

    private static void closeOnceStarted(FutureTask<EmbeddedIndex> starting) throws Exception {
        try {
            starting.get().close();
        } catch (ExecutionException e) {
            LOG.atDebug().setCause(e).log("the index never started, nothing to close");
        }
    }
}
