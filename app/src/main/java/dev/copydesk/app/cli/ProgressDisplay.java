package dev.copydesk.app.cli;

import dev.copydesk.app.account.Account;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a run is: one line that changes in place on a terminal, and elsewhere a plain line when something has changed, at most every few
 * seconds. The launcher says whether there is a terminal.
 */
final class ProgressDisplay {

    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(5);
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("copydesk.terminal");
    private Instant lastLine = Instant.now();
    private String shown = "";

    ProgressDisplay(PrintWriter out) {
        this.out = out;
    }

    void show(Account account, long indexed) {
        String text = "%d pages in, %d settled, %d open, %d documents indexed"
                .formatted(account.pages(), account.settled(), account.open(), indexed);
        if (text.equals(shown)) {
            return;
        }
        if (terminal) {
            out.print(ERASE_LINE + text + "\r"); // so that whatever is logged next stands in its place
        } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_PLAIN_LINES) >= 0) {
            out.println(text);
            lastLine = Instant.now();
        } else {
            return;
        }
        shown = text;
        out.flush();
    }

    /** Makes room for a result. */
    void clear() {
        if (terminal) {
            out.print(ERASE_LINE);
            out.flush();
        }
        shown = "";
    }
}
