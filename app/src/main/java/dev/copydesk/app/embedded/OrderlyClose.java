package dev.copydesk.app.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was added, the last first, each once; one that fails is logged and does not keep the others open. */
final class OrderlyClose implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyClose.class);

    private record Part(String name, AutoCloseable resource) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    synchronized void add(String name, AutoCloseable resource) {
        parts.push(new Part(name, resource));
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(Part part) {
        try {
            part.resource().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.atWarn().addKeyValue("part", part.name()).log("interrupted while closing");
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("part", part.name()).setCause(e).log("could not be closed in order");
        }
    }
}
