package dev.copydesk.ingest.poll;

import dev.copydesk.ingest.fetch.FetchOutcome;
import dev.copydesk.ingest.fetch.FetchStep;
import dev.copydesk.ingest.fetch.FetchTask;
import dev.copydesk.ingest.fetch.PoliteFetcher;
import dev.copydesk.ingest.schedule.HostQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the polls that are due, and runs each host's next fetch on a virtual thread when the host may be asked. One thread decides; the lock
 * guards what the others report back.
 */
public final class Scheduler {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private record DuePoll(Instant at, PolledSource source) {}

    private final PoliteFetcher fetcher;
    private final Clock clock;
    private final int maxConcurrent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final HostQueues<FetchTask> fetches = new HostQueues<>();
    private final PriorityQueue<DuePoll> polls = new PriorityQueue<>(Comparator.comparing(DuePoll::at));
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("copydesk-ingest-fetch-", 0).factory());
    private volatile boolean stopped;

    public Scheduler(PoliteFetcher fetcher, int maxConcurrent, Clock clock) {
        this.fetcher = fetcher;
        this.maxConcurrent = maxConcurrent;
        this.clock = clock;
    }

    /** Works until it is stopped. */
    public void run(List<PolledSource> sources, Function<PolledSource, Poll> polling) throws InterruptedException {
        sources.forEach(this::schedulePoll);
        while (!stopped) {
            for (Optional<PolledSource> due = nextDue(); due.isPresent(); due = nextDue()) {
                due.get().pollStarted();
                polling.apply(due.get()).start();
            }
            lock.lock();
            try {
                startFetches();
                awaitChange();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Schedules the next poll of a source. */
    void schedulePoll(PolledSource source) {
        locked(() -> polls.add(new DuePoll(source.dueAt(), source)));
    }

    /** Queues a fetch at its host. */
    void enqueue(FetchTask task) {
        locked(() -> fetches.add(task.host(), task, clock.instant()));
    }

    /** Runs work that asks no host. */
    void execute(Runnable work) {
        startThread(work);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Fetches that wait or are under way. */
    public int backlog() {
        lock.lock();
        try {
            return fetches.queued() + fetches.running();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing new starts; what is under way is given the timeout to end. */
    public void stop(Duration timeout) {
        stopped = true;
        locked(() -> {});
        threads.shutdown();
        try {
            if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<PolledSource> nextDue() {
        lock.lock();
        try {
            DuePoll first = polls.peek();
            if (first == null || first.at().isAfter(clock.instant()) || stopped) {
                return Optional.empty();
            }
            return Optional.of(polls.remove().source());
        } finally {
            lock.unlock();
        }
    }

    private void startFetches() {
        while (!stopped && fetches.running() < maxConcurrent) {
            Optional<FetchTask> next = fetches.next(clock.instant());
            if (next.isEmpty()) {
                return;
            }
            FetchTask task = next.get();
            startThread(() -> step(task));
        }
    }

    /** Waits until something is due or reported. Waking too early does no harm: the caller looks again. */
    @SuppressWarnings("WaitNotInLoop")
    private void awaitChange() throws InterruptedException {
        Instant now = clock.instant();
        Instant wake = now.plus(LONGEST_WAIT);
        DuePoll first = polls.peek();
        if (first != null && first.at().isBefore(wake)) {
            wake = first.at();
        }
        Instant fetch =
                fetches.running() < maxConcurrent ? fetches.nextReadyAt().orElse(wake) : wake;
        long nanos = Duration.between(now, fetch.isBefore(wake) ? fetch : wake).toNanos();
        if (nanos > 0 && !stopped) {
            changed.awaitNanos(nanos);
        }
    }

    /** The host stays busy until the outcome is dealt with, so that a full publisher slows the fetching down. */
    private void step(FetchTask task) {
        String host = task.host();
        Duration pause = task.interval();
        try {
            FetchStep step = stepOf(task);
            pause = step.pause();
            if (!stopped) {
                switch (step) {
                    case FetchStep.Continued continued ->
                        locked(() -> fetches.add(continued.task().host(), continued.task(), continued.notBefore()));
                    case FetchStep.Finished finished -> task.onEnd().accept(finished.outcome());
                }
            }
        } finally {
            Duration hostPause = pause;
            locked(() -> fetches.done(host, clock.instant(), hostPause));
        }
    }

    /** A bug in ingest costs one URL and not its source: the fetch still ends, and is accounted for. */
    private FetchStep stepOf(FetchTask task) {
        try {
            return fetcher.step(task);
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("url", task.chain().end()).setCause(e).log("a bug in ingest");
            return new FetchStep.Finished(FetchOutcome.failed(task.chain(), e, clock.instant()), task.interval());
        }
    }

    private void startThread(Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.atError().addKeyValue("error", e.toString()).setCause(e).log("a bug in ingest");
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.atDebug().log("work that came after the end was left");
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
