package dev.copydesk.ingest.poll;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a poll still waits for. It starts at one, for the start of the poll itself, so that it cannot end while work is added. */
final class PendingWork {

    private final AtomicInteger pending = new AtomicInteger(1);
    private final Runnable onEnd;

    /**
     * @param onEnd called once, by the thread that finishes last
     */
    PendingWork(Runnable onEnd) {
        this.onEnd = onEnd;
    }

    void add() {
        pending.incrementAndGet();
    }

    void done() {
        if (pending.decrementAndGet() == 0) {
            onEnd.run();
        }
    }
}
