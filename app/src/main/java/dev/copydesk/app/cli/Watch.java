package dev.copydesk.app.cli;

import dev.copydesk.app.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ExitCode;

/** Watches a pipeline work: shows how far it is, and gives the account when nothing is left to do. */
final class Watch {

    private static final Duration LOOK = Duration.ofMillis(100);

    /** When to end. */
    enum Until {
        IDLE,
        TOLD_TO_END
    }

    private final Pipeline pipeline;
    private final ProgressDisplay display;
    private final Shutdown shutdown;

    Watch(Pipeline pipeline, ProgressDisplay display, Shutdown shutdown) {
        this.pipeline = pipeline;
        this.display = display;
        this.shutdown = shutdown;
    }

    /** Follows the pipeline to its end; the exit status. */
    int follow(Until until, RunReport report) {
        Instant start = Instant.now();
        long reportedPages = -1;
        while (!shutdown.await(LOOK)) {
            Optional<String> dead = pipeline.deadService();
            if (dead.isPresent()) {
                throw new UserException(dead.get());
            }
            Account account = pipeline.account();
            display.show(account, pipeline.indexed());
            if (account.open() > 0 || account.pages() == reportedPages || !pipeline.idle()) {
                continue;
            }
            Account settled = pipeline.account();
            display.clear();
            report.print(settled, Duration.between(start, Instant.now()));
            reportedPages = settled.pages();
            if (until == Until.IDLE) {
                return settled.balances() ? ExitCode.OK : ExitCode.SOFTWARE;
            }
            report.whereToLook();
        }
        display.clear();
        return ExitCode.OK;
    }
}
