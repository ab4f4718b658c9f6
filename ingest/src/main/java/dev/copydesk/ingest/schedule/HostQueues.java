package dev.copydesk.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which host may be asked, and for what. Every host has a queue of its own; it is asked by one at a time, and after each answer not again
 * before its interval is over, so that no host waits for another. For one thread at a time.
 *
 * <p>Bound: what is queued is what the sources' current listings name; a source is not polled again before that is done. A host is
 * dropped as soon as nothing waits for it and its interval is over.
 */
public final class HostQueues<T> {

    private record Queued<T>(T item, Instant notBefore, long order) {}

    private static final class Host<T> {
        private final String name;
        private final PriorityQueue<Queued<T>> queue = new PriorityQueue<>(
                Comparator.<Queued<T>, Instant>comparing(Queued::notBefore).thenComparingLong(Queued::order));
        private Instant freeAt = Instant.EPOCH;
        private boolean busy;

        Host(String name) {
            this.name = name;
        }
    }

    private record Ready<T>(Host<T> host, Instant at, long order) {}

    private final Map<String, Host<T>> hosts = new HashMap<>();
    private final PriorityQueue<Ready<T>> ready = new PriorityQueue<>(
            Comparator.<Ready<T>, Instant>comparing(Ready::at).thenComparingLong(Ready::order));
    private long order;
    private int queued;
    private int running;

    /** Queues an item for a host, not to be handed out before an instant. */
    public void add(String host, T item, Instant notBefore) {
        Host<T> queue = hosts.computeIfAbsent(host, Host::new);
        queue.queue.add(new Queued<>(item, notBefore, order++));
        queued++;
        markReady(queue);
    }

    /** The next item whose host may be asked now; the host is busy until {@link #done}. */
    public Optional<T> next(Instant now) {
        while (!ready.isEmpty() && !ready.element().at().isAfter(now)) {
            Ready<T> first = ready.remove();
            Host<T> host = first.host();
            if (hosts.get(host.name) != host || host.busy) {
                continue;
            }
            @Nullable Instant due = due(host);
            if (due == null) {
                dropIfIdle(host, now);
            } else if (due.isAfter(now)) {
                markReady(host);
            } else {
                host.busy = true;
                queued--;
                running++;
                return Optional.of(host.queue.remove().item());
            }
        }
        return Optional.empty();
    }

    /** A host has answered, and is left alone for a pause. */
    public void done(String name, Instant now, Duration pause) {
        Host<T> host = hosts.get(name);
        if (host == null || !host.busy) {
            throw new IllegalStateException("nobody is asking " + name);
        }
        host.busy = false;
        running--;
        host.freeAt = now.plus(pause);
        if (host.queue.isEmpty() && pause.isZero()) {
            hosts.remove(name);
        } else {
            ready.add(new Ready<>(host, host.queue.isEmpty() ? host.freeAt : readyAt(host), order++));
        }
    }

    /** When {@link #next} may next have an item; nothing when only a call can change that. */
    public Optional<Instant> nextReadyAt() {
        return Optional.ofNullable(ready.peek()).map(Ready::at);
    }

    /** Items that wait. */
    public int queued() {
        return queued;
    }

    /** Items handed out and not done. */
    public int running() {
        return running;
    }

    /** Hosts that have a queue. */
    public int hosts() {
        return hosts.size();
    }

    private void markReady(Host<T> host) {
        if (!host.busy) {
            ready.add(new Ready<>(host, readyAt(host), order++));
        }
    }

    private @Nullable Instant due(Host<T> host) {
        return host.queue.isEmpty() ? null : readyAt(host);
    }

    private Instant readyAt(Host<T> host) {
        Instant first = host.queue.element().notBefore();
        return first.isAfter(host.freeAt) ? first : host.freeAt;
    }

    private void dropIfIdle(Host<T> host, Instant now) {
        if (!host.freeAt.isAfter(now)) {
            hosts.remove(host.name);
        }
    }
}
