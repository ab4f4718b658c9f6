package dev.copydesk.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The robots.txt of every host, cached for its lifetime. Never fetches: it is told what was answered. Safe for several threads. */
public final class RobotsCache {

    private static final Duration LONGEST_RETRY_PAUSE = Duration.ofHours(1);

    private final RobotsPolicy policy;
    private final Map<String, Cached> byOrigin;

    public RobotsCache(RobotsPolicy policy) {
        this.policy = policy;
        this.byOrigin = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
                return size() > policy.maxHosts();
            }
        };
    }

    /** Where the robots.txt for a URL lies: at the root of its scheme, host and port (RFC 9309, section 2.3). */
    public static String addressFor(String url) {
        return origin(url) + "/robots.txt";
    }

    /** What is known about a URL now. */
    public synchronized RobotsDecision decision(String url, Instant now) {
        Cached cached = byOrigin.get(origin(url));
        return switch (cached) {
            case null -> new RobotsDecision.Unknown();
            case Rules rules when now.isBefore(rules.until()) -> rules.decision(url, policy);
            case Failure failure when now.isBefore(failure.until()) -> failure.decision(policy);
            case Rules old -> new RobotsDecision.Unknown();
            case Failure old -> new RobotsDecision.Unknown();
        };
    }

    /** The host answered with a robots.txt. */
    public void answered(String url, byte[] body, @Nullable String contentType, Instant now) {
        byte[] head = body.length <= policy.maxBytes() ? body : Arrays.copyOf(body, policy.maxBytes());
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        SimpleRobotRules rules = parser.parseContent(
                addressFor(url), head, contentType == null ? "text/plain" : contentType, List.of(policy.agent()));
        put(url, new Rules(rules, "robots.txt", now.plus(policy.lifetime())));
    }

    /** The host answered with a status: 4xx means that everything is allowed, all else that nothing is for now. */
    public void refused(String url, int status, Instant now) {
        if (status >= 400 && status < 500 && status != 429) {
            SimpleRobotRules all = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            put(url, new Rules(all, "no robots.txt (" + status + ")", now.plus(policy.lifetime())));
        } else {
            failed(url, "robots.txt answered " + status, status, now);
        }
    }

    /** The host did not answer. */
    public void unreachable(String url, String reason, Instant now) {
        failed(url, "robots.txt: " + reason, null, now);
    }

    private synchronized void failed(String url, String reason, @Nullable Integer status, Instant now) {
        int failures = byOrigin.get(origin(url)) instanceof Failure before ? before.failures() + 1 : 1;
        Duration pause = policy.retry().multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = pause.compareTo(LONGEST_RETRY_PAUSE) > 0 ? LONGEST_RETRY_PAUSE : pause;
        put(url, new Failure(reason, status, failures, now.plus(bounded)));
    }

    private synchronized void put(String url, Cached cached) {
        byOrigin.put(origin(url), cached);
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private sealed interface Cached {}

    private record Rules(SimpleRobotRules rules, String statement, Instant until) implements Cached {

        RobotsDecision decision(String url, RobotsPolicy policy) {
            if (!rules.isAllowed(url)) {
                return new RobotsDecision.Forbidden(statement + " disallows this URL for " + policy.agent());
            }
            long stated = Math.max(0, rules.getCrawlDelay());
            Duration delay =
                    Duration.ofMillis(Math.min(stated, policy.maxCrawlDelay().toMillis()));
            return new RobotsDecision.Allowed(delay, statement + ": allowed");
        }
    }

    private record Failure(String reason, @Nullable Integer status, int failures, Instant until) implements Cached {

        RobotsDecision decision(RobotsPolicy policy) {
            return failures < policy.attempts()
                    ? new RobotsDecision.Wait(reason, until)
                    : new RobotsDecision.GivenUp(reason, status);
        }
    }
}
