package dev.copydesk.sink;

import dev.copydesk.sink.document.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The sums: what is under way and what has become of the rest. Written by the reading thread, read by any. */
final class Ledger {

    private record Catch(boolean up, Instant checkedAt) {}

    private record Result(LongAdder sum, Counter counter) {
        void add() {
            sum.increment();
            counter.increment();
        }
    }

    private final Map<Kind, Result> indexed = new EnumMap<>(Kind.class);
    private final Map<Kind, Result> superseded = new EnumMap<>(Kind.class);
    private final Map<Kind, Result> dead = new EnumMap<>(Kind.class);
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong inFlightBytes = new AtomicLong();
    private final Queue<Received> underWay = new ConcurrentLinkedQueue<>();
    private volatile Catch caught;

    Ledger(MeterRegistry meters, Clock clock) {
        for (Kind kind : Kind.values()) {
            indexed.put(kind, result(meters, kind, "indexed"));
            superseded.put(kind, result(meters, kind, "superseded"));
            dead.put(kind, result(meters, kind, "dead"));
        }
        caught = new Catch(false, clock.instant());
        Gauge.builder("copydesk.sink.inflight.bytes", inFlightBytes, AtomicLong::doubleValue)
                .description("Records that were read and are not settled")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder(
                        "copydesk.sink.oldest.unindexed.seconds",
                        this,
                        ledger -> ledger.oldestAge(clock).toMillis() / 1000.0)
                .description("How long ago the oldest record was read that is not settled")
                .register(meters);
    }

    private static Result result(MeterRegistry meters, Kind kind, String name) {
        return new Result(
                new LongAdder(),
                Counter.builder("copydesk.sink.items")
                        .description("Records by what has become of them")
                        .tag("kind", kind.singular())
                        .tag("result", name)
                        .register(meters));
    }

    void received(Received received) {
        caughtUp(false, received.readAt());
        inFlight.incrementAndGet();
        inFlightBytes.addAndGet(received.bytes());
        underWay.add(received);
    }

    void finished(Finished finished) {
        Received received = finished.received();
        switch (finished) {
            case Finished.Indexed done -> sum(indexed, received).add();
            case Finished.Superseded done -> sum(superseded, received).add();
            case Finished.Dead done -> sum(dead, received).add();
            case Finished.Abandoned done -> {}
        }
        underWay.remove(received);
        inFlightBytes.addAndGet(-received.bytes());
        inFlight.decrementAndGet();
    }

    void caughtUp(boolean up, Instant checkedAt) {
        caught = new Catch(up, checkedAt);
    }

    long inFlightRecords() {
        return inFlight.get();
    }

    long inFlightBytes() {
        return inFlightBytes.get();
    }

    Progress progress() {
        // Read first: sums that are read after it are at least those it vouches for.
        Catch upTo = caught;
        Map<Kind, Long> sums = new EnumMap<>(Kind.class);
        indexed.forEach((kind, result) -> sums.put(kind, result.sum().sum()));
        return new Progress(sums, total(superseded), total(dead), inFlight.get(), upTo.up(), upTo.checkedAt());
    }

    private Duration oldestAge(Clock clock) {
        Received oldest = underWay.peek();
        return oldest == null ? Duration.ZERO : Duration.between(oldest.readAt(), clock.instant());
    }

    private static Result sum(Map<Kind, Result> results, Received received) {
        Result result = results.get(received.kind());
        if (result == null) {
            throw new IllegalStateException("no sum for " + received.kind());
        }
        return result;
    }

    private static long total(Map<Kind, Result> results) {
        return results.values().stream().mapToLong(result -> result.sum().sum()).sum();
    }
}
