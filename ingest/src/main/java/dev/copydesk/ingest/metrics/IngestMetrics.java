package dev.copydesk.ingest.metrics;

import dev.copydesk.event.Page;
import dev.copydesk.event.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the committed pages and the polls, for {@link Progress} and for the meters. Safe for several threads. */
public final class IngestMetrics {

    /** How a poll ended, as the meter labels it. */
    public enum PollOutcome {
        READ,
        UNCHANGED,
        FAILED,
        FORBIDDEN
    }

    private final Map<Refusal, LongAdder> pages = new EnumMap<>(Refusal.class);
    private final Map<Refusal, Counter> pageMeters = new EnumMap<>(Refusal.class);
    private final Map<PollOutcome, Counter> pollMeters = new EnumMap<>(PollOutcome.class);
    private final LongAdder polls = new LongAdder();
    private final MeterRegistry meters;

    public IngestMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (Refusal refusal : Refusal.values()) {
            pages.put(refusal, new LongAdder());
            pageMeters.put(refusal, meters.counter("copydesk.ingest.pages", "refusal", label(refusal)));
        }
        for (PollOutcome result : PollOutcome.values()) {
            pollMeters.put(result, meters.counter("copydesk.ingest.polls", "result", label(result)));
        }
    }

    public Timer fetchTimer() {
        return meters.timer("copydesk.ingest.fetch.seconds");
    }

    public void gaugeQueue(Supplier<Number> queued) {
        meters.gauge("copydesk.ingest.queue", queued, supplier -> supplier.get().doubleValue());
    }

    public void committed(Page page) {
        count(pages.get(page.getRefusal()), pageMeters.get(page.getRefusal()));
    }

    public void polled(PollOutcome outcome) {
        count(polls, pollMeters.get(outcome));
    }

    public Progress progress(int failingSources, int queued) {
        Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
        long all = 0;
        for (Map.Entry<Refusal, LongAdder> entry : pages.entrySet()) {
            long count = entry.getValue().sum();
            all += count;
            if (entry.getKey() != Refusal.NONE && count > 0) {
                refused.put(entry.getKey(), count);
            }
        }
        return new Progress(all, refused, polls.sum(), failingSources, queued);
    }

    private static void count(@Nullable LongAdder adder, @Nullable Counter counter) {
        Objects.requireNonNull(adder).increment();
        Objects.requireNonNull(counter).increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
