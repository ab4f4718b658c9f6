package dev.copydesk.ingest.poll;

import dev.copydesk.event.Source;
import dev.copydesk.event.SourceState;
import dev.copydesk.ingest.schedule.PollRule;
import dev.copydesk.ingest.source.SourceSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One source and its status: when it is due, and what its last poll came to. Safe for several threads. */
public final class PolledSource {

    /**
     * What one poll came to.
     *
     * @param detail what went wrong; null after a poll that worked
     * @param status HTTP status of the listing; null when there was none
     */
    record PollResult(
            SourceState state,
            @Nullable String detail,
            @Nullable Integer status,
            int entries,
            int newEntries,
            Optional<Duration> retryAfter,
            Instant at) {}

    /** The poll interval of what is read once. */
    public static final Duration NEVER = Duration.ofDays(365_000);

    private final SourceSpec spec;
    private Instant dueAt = Instant.EPOCH;
    private boolean polled;
    private boolean polling;
    private SourceState state = SourceState.UNKNOWN;
    private int failures;
    private int newEntries;
    private @Nullable Instant succeededAt;
    private @Nullable Instant retryPagesAt;

    public PolledSource(SourceSpec spec) {
        this.spec = spec;
    }

    public SourceSpec spec() {
        return spec;
    }

    /** Restores the status that an earlier run published. The source is polled at once all the same. */
    public synchronized void restore(Source published) {
        failures = published.getFailures();
        succeededAt = published.getSucceededAt();
    }

    /** When the next poll may begin. */
    synchronized Instant dueAt() {
        return dueAt;
    }

    synchronized void pollStarted() {
        polling = true;
    }

    /** All listings of the poll are read; its pages may still be under way. Returns the status to publish. */
    synchronized Source listingsRead(PollResult poll) {
        boolean well = poll.state() == SourceState.WELL;
        failures = well ? 0 : failures + 1;
        succeededAt = well ? poll.at().truncatedTo(ChronoUnit.MILLIS) : succeededAt;
        state = poll.state();
        newEntries = poll.newEntries();
        dueAt = new PollRule(spec.poll()).next(spec.id(), poll.at(), failures, poll.retryAfter());
        return Source.newBuilder()
                .setId(spec.id())
                .setKind(spec.kind().word())
                .setAddress(spec.address())
                .setState(poll.state())
                .setDetail(poll.detail())
                .setLastStatus(poll.status())
                .setPolledAt(poll.at().truncatedTo(ChronoUnit.MILLIS))
                .setSucceededAt(succeededAt)
                .setFailures(failures)
                .setEntries(poll.entries())
                .setNewEntries(poll.newEntries())
                .setNextPollAt(spec.poll().compareTo(NEVER) >= 0 ? null : dueAt.truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    /** The poll and all its pages are committed. */
    synchronized void pollFinished() {
        polling = false;
        polled = true;
    }

    /** When some page is due for a retry: from then on the listing is read in full although it has not changed. */
    synchronized void retryPagesAt(@Nullable Instant at) {
        retryPagesAt = at;
    }

    synchronized Optional<Instant> retryPagesAt() {
        return Optional.ofNullable(retryPagesAt);
    }

    public synchronized boolean isFailing() {
        return state == SourceState.FAILING || state == SourceState.FORBIDDEN;
    }

    /** Whether nothing more is to be expected of it soon. */
    public synchronized boolean isIdle(Instant now, Duration soon) {
        return polled && !polling && (newEntries == 0 || dueAt.isAfter(now.plus(soon)));
    }
}
