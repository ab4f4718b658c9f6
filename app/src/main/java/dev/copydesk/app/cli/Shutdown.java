package dev.copydesk.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish to end, by Ctrl-C or SIGTERM. The process then lives on until the command has closed what it had open, or the grace time is
 * over. To be made by the thread that runs the command.
 */
final class Shutdown implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread command = Thread.currentThread();
    private volatile boolean listening;

    private Shutdown() {}

    static Shutdown onSignal() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::wish, "shutdown"));
        return shutdown;
    }

    /** Waits for the wish, at most this long; whether it came. */
    boolean await(Duration atMost) {
        listening = true;
        try {
            return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Says that everything is closed. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void wish() {
        requested.countDown();
        if (!listening) {
            command.interrupt(); // it is still starting, and may wait for a server that is away
        }
        try {
            if (!closed.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("not everything could be closed within " + GRACE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
