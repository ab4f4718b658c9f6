package dev.copydesk.ingest.fetch;

import dev.copydesk.event.FetchRole;
import dev.copydesk.event.Refusal;
import dev.copydesk.ingest.robots.RobotsCache;
import dev.copydesk.ingest.robots.RobotsDecision;
import dev.copydesk.ingest.schedule.Backoff;
import dev.copydesk.ingest.schedule.RetryAfter;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches under the rules of politeness, one step at a time: at most one request to one host. Robots.txt is fetched in a step of its own, and a
 * redirect leads to a step at its target, so that robots.txt and the host's interval hold for every hop.
 */
public final class PoliteFetcher {

    private static final Duration LONGEST_RETRY_PAUSE = Duration.ofMinutes(1);

    private final RobotsCache robots;
    private final Fetcher fetcher;
    private final FetchPolicy policy;
    private final Timer timer;
    private final Clock clock;

    public PoliteFetcher(RobotsCache robots, Fetcher fetcher, FetchPolicy policy, Timer timer, Clock clock) {
        this.robots = robots;
        this.fetcher = fetcher;
        this.policy = policy;
        this.timer = timer;
        this.clock = clock;
    }

    /** Takes the next step of a fetch. */
    public FetchStep step(FetchTask task) {
        Instant now = clock.instant();
        String url = task.chain().end();
        return switch (robots.decision(url, now)) {
            case RobotsDecision.Unknown unknown -> {
                fetchRobots(url);
                yield new FetchStep.Continued(task, now, task.interval());
            }
            case RobotsDecision.Wait wait ->
                new FetchStep.Continued(task, wait.retryAt(), Duration.between(now, wait.retryAt()));
            case RobotsDecision.GivenUp givenUp -> {
                Refusal refusal = givenUp.status() == null ? Refusal.UNREACHABLE : Refusal.ROBOTS;
                yield refused(task, refusal, givenUp.status(), givenUp.reason(), givenUp.reason(), Duration.ZERO);
            }
            case RobotsDecision.Forbidden forbidden ->
                refused(task, Refusal.ROBOTS, null, forbidden.statement(), forbidden.statement(), Duration.ZERO);
            case RobotsDecision.Allowed allowed -> fetch(task, allowed);
        };
    }

    /** RFC 9309, section 2.3.1.2: redirects of robots.txt are followed, and what they lead to counts for this host. */
    private void fetchRobots(String url) {
        FetchResult result = fetcher.follow(RobotsCache.addressFor(url)).result();
        switch (result) {
            case FetchResult.Answered answer -> robots.answered(url, answer.body(), answer.contentType(), answer.at());
            case FetchResult.Refused refused -> robots.refused(url, refused.status(), refused.at());
            case FetchResult.TooLarge large -> robots.unreachable(url, large.detail(), large.at());
            case FetchResult.Unreachable unreachable -> robots.unreachable(url, unreachable.reason(), unreachable.at());
            case FetchResult.NotModified unexpected ->
                robots.unreachable(url, "304 to a question without condition", unexpected.at());
            case FetchResult.Moved unexpected ->
                robots.unreachable(url, "a redirect that leads nowhere", unexpected.at());
        }
    }

    private FetchStep fetch(FetchTask task, RobotsDecision.Allowed allowed) {
        Duration pause = max(task.interval(), allowed.crawlDelay());
        FetchResult result = timer.record(() -> fetcher.fetch(task.request()));
        if (result == null) {
            throw new IllegalStateException("a fetch always has a result");
        }
        return switch (result) {
            case FetchResult.Answered answer ->
                new FetchStep.Finished(new FetchOutcome.Fetched(task.chain(), answer, allowed.statement()), pause);
            case FetchResult.NotModified unmodified ->
                new FetchStep.Finished(new FetchOutcome.Unchanged(task.chain(), unmodified.at()), pause);
            case FetchResult.Moved moved -> moved(task, moved, allowed.statement(), pause);
            case FetchResult.TooLarge large ->
                new FetchStep.Finished(
                        new FetchOutcome.Refused(
                                task.chain(),
                                Refusal.TOO_LARGE,
                                large.status(),
                                large.detail(),
                                large.headers(),
                                large.bytes(),
                                allowed.statement(),
                                Optional.empty(),
                                large.at()),
                        pause);
            case FetchResult.Refused refused -> refused(task, refused, allowed.statement(), pause);
            case FetchResult.Unreachable unreachable
            when task.attempt() < policy.attempts() ->
                new FetchStep.Continued(task.nextAttempt(), unreachable.at().plus(retryPause(task)), pause);
            case FetchResult.Unreachable unreachable ->
                refused(
                        task,
                        Refusal.UNREACHABLE,
                        null,
                        unreachable.reason() + " (" + task.attempt() + " attempts)",
                        allowed.statement(),
                        pause);
        };
    }

    private FetchStep moved(FetchTask task, FetchResult.Moved moved, String robots, Duration pause) {
        String objection = task.chain().objection(moved, policy.maxRedirects()).orElse(null);
        return objection == null
                ? new FetchStep.Continued(task.redirected(moved), moved.at(), pause)
                : refused(task, Refusal.HTTP_STATUS, moved.status(), objection, robots, pause);
    }

    /** A Retry-After holds for the host: all that waits for it waits, not only this URL. A listing is then left to the next poll of its source. */
    private FetchStep refused(FetchTask task, FetchResult.Refused refused, String robots, Duration pause) {
        Optional<Duration> asked = RetryAfter.pause(refused.retryAfter(), refused.at());
        Duration hostPause = max(pause, asked.orElse(Duration.ZERO));
        boolean mayRecover = refused.status() >= 500 || refused.status() == 429;
        boolean retryNow = task.role() == FetchRole.PAGE || asked.isEmpty();
        if (mayRecover && retryNow && task.attempt() < policy.attempts()) {
            return new FetchStep.Continued(
                    task.nextAttempt(), refused.at().plus(max(retryPause(task), hostPause)), hostPause);
        }
        return new FetchStep.Finished(
                new FetchOutcome.Refused(
                        task.chain(),
                        Refusal.HTTP_STATUS,
                        refused.status(),
                        "the server answered " + refused.status(),
                        refused.headers(),
                        0,
                        robots,
                        asked,
                        refused.at()),
                hostPause);
    }

    private FetchStep refused(
            FetchTask task, Refusal refusal, @Nullable Integer status, String detail, String robots, Duration pause) {
        return new FetchStep.Finished(
                new FetchOutcome.Refused(
                        task.chain(), refusal, status, detail, Map.of(), 0, robots, Optional.empty(), clock.instant()),
                pause);
    }

    private Duration retryPause(FetchTask task) {
        return new Backoff(policy.firstRetry(), LONGEST_RETRY_PAUSE)
                .after(task.attempt(), task.chain().asked());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
