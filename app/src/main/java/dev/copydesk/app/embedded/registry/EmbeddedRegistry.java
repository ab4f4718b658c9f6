package dev.copydesk.app.embedded.registry;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The registry of the embedded stack: the store, filled from its topic, behind its REST interface. */
public final class EmbeddedRegistry implements AutoCloseable {
    private final RegistryLog log;
    private final RegistryServer server;

    private EmbeddedRegistry(RegistryLog log, RegistryServer server) {
        this.log = log;
        this.server = server;
    }

    /** Reads the topic to its end, creating it if need be, and returns when the interface answers. */
    public static EmbeddedRegistry start(String bootstrapServers, InetSocketAddress address) throws IOException {
        RegistryLog log = RegistryLog.open(bootstrapServers);
        try {
            return new EmbeddedRegistry(log, RegistryServer.start(new SubjectStore(log.readAll(), log), address));
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        log.close();
    }
}
