package dev.copydesk.ingest.fetch;

import dev.copydesk.event.FetchRole;
import dev.copydesk.ingest.schedule.Hosts;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One URL to fetch, a page or a listing, over as many requests as its redirects and retries take.
 *
 * @param chain the URL with its redirects so far
 * @param attempt which attempt the next request is, from 1
 * @param interval what the source asks to keep between two requests to a host
 * @param onEnd called once, when there is nothing more to try
 */
public record FetchTask(
        FetchRole role,
        RedirectChain chain,
        int attempt,
        Duration interval,
        @Nullable String etag,
        @Nullable String lastModified,
        Consumer<FetchOutcome> onEnd) {

    /** The host that the next request goes to. */
    public String host() {
        return Hosts.of(chain.end());
    }

    FetchRequest request() {
        return new FetchRequest(chain.end(), etag, lastModified);
    }

    FetchTask nextAttempt() {
        return new FetchTask(role, chain, attempt + 1, interval, etag, lastModified, onEnd);
    }

    FetchTask redirected(FetchResult.Moved moved) {
        return new FetchTask(role, chain.with(moved), attempt, interval, etag, lastModified, onEnd);
    }
}
