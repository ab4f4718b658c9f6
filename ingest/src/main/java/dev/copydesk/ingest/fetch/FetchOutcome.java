package dev.copydesk.ingest.fetch;

import dev.copydesk.event.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a fetch ended, after all its redirects and attempts. */
public sealed interface FetchOutcome {

    /**
     * There is a body.
     *
     * @param chain the redirects on the way to the URL that answered
     * @param robots what robots.txt said
     */
    record Fetched(RedirectChain chain, FetchResult.Answered answer, String robots) implements FetchOutcome {}

    /** What we have is still current. */
    record Unchanged(RedirectChain chain, Instant at) implements FetchOutcome {}

    /**
     * There is no body, and no further attempt.
     *
     * @param status the last answer's; null when there was none
     * @param bytes how much of a body was read
     * @param robots what robots.txt said
     * @param retryAfter how long the server asks to wait
     */
    record Refused(
            RedirectChain chain,
            Refusal refusal,
            @Nullable Integer status,
            String detail,
            Map<String, String> headers,
            long bytes,
            String robots,
            Optional<Duration> retryAfter,
            Instant at)
            implements FetchOutcome {}

    /** A fetch that failed through a bug in ingest. */
    static FetchOutcome failed(RedirectChain chain, RuntimeException bug, Instant at) {
        String detail = "ingest itself failed: " + bug;
        return new Refused(
                chain, Refusal.UNREACHABLE, null, detail, Map.of(), 0, "robots.txt: not asked", Optional.empty(), at);
    }
}
