package dev.copydesk.ingest.poll;

import dev.copydesk.event.Refusal;
import dev.copydesk.event.SourceState;
import dev.copydesk.ingest.fetch.FetchOutcome;
import dev.copydesk.ingest.fetch.FetchResult;
import dev.copydesk.ingest.metrics.IngestMetrics.PollOutcome;
import dev.copydesk.ingest.publish.ListingDeadLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds up what the listings of one poll came to. The first problem is the one that is reported. Safe for several threads. */
final class PollSummary {

    private static final Logger LOG = LoggerFactory.getLogger(PollSummary.class);
    private static final String UNREADABLE = "unreadable ";

    /**
     * What the poll came to in all.
     *
     * @param deadLetter the listing to write to the dead-letter topic; null when there is none, or it was written before
     */
    record Total(
            PolledSource.PollResult result,
            PollOutcome outcome,
            @Nullable ListingDeadLetter deadLetter) {}

    private SourceState state = SourceState.WELL;
    private @Nullable String detail;
    private @Nullable Integer status;
    private @Nullable ListingDeadLetter deadLetter;
    private Optional<Duration> retryAfter = Optional.empty();
    private int entries;
    private int newEntries;
    private boolean anyRead;

    /** The version to record for a listing that could not be read: it becomes a dead letter once, and is never taken for unchanged. */
    static String unreadableVersion(String version) {
        return UNREADABLE + version;
    }

    synchronized void unchanged(int answered) {
        status = status == null ? Integer.valueOf(answered) : status;
    }

    synchronized void read(int answered, int entriesRead) {
        unchanged(answered);
        anyRead = true;
        entries += entriesRead;
    }

    synchronized void newEntry() {
        newEntries++;
    }

    synchronized void refused(String url, FetchOutcome.Refused refused) {
        boolean forbidden = refused.refusal() == Refusal.ROBOTS;
        problem(forbidden ? SourceState.FORBIDDEN : SourceState.FAILING, url, refused.detail());
        status = refused.status();
        retryAfter = refused.retryAfter();
    }

    /**
     * @param occurrence whether these very bytes are met for the first time
     */
    synchronized void unreadable(String url, FetchResult.Answered answer, String reason, Occurrence occurrence) {
        problem(SourceState.FAILING, url, "cannot be read: " + reason);
        status = answer.status();
        if (deadLetter == null && occurrence == Occurrence.FIRST) {
            deadLetter = new ListingDeadLetter(url, answer.body(), reason, answer.at());
        }
    }

    /** Reading a listing failed through a bug in ingest. */
    synchronized void failed(String url, RuntimeException bug) {
        LOG.atError().addKeyValue("listing", url).setCause(bug).log("a bug in ingest");
        problem(SourceState.FAILING, url, "ingest itself failed: " + bug);
    }

    /** Whether something is met for the first time. */
    enum Occurrence {
        FIRST,
        REPEATED
    }

    synchronized Total total(Instant at) {
        PolledSource.PollResult result =
                new PolledSource.PollResult(state, detail, status, entries, newEntries, retryAfter, at);
        PollOutcome outcome = switch (state) {
            case FORBIDDEN -> PollOutcome.FORBIDDEN;
            case FAILING, UNKNOWN -> PollOutcome.FAILED;
            case WELL -> anyRead ? PollOutcome.READ : PollOutcome.UNCHANGED;
        };
        return new Total(result, outcome, deadLetter);
    }

    private void problem(SourceState stateOfProblem, String url, String reason) {
        LOG.atWarn().addKeyValue("listing", url).addKeyValue("reason", reason).log("a listing could not be read");
        if (detail == null) {
            state = stateOfProblem;
            detail = url + ": " + reason;
        }
    }
}
