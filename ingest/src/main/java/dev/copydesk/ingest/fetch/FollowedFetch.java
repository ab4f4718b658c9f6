package dev.copydesk.ingest.fetch;

/**
 * A URL asked for, with its redirects followed.
 *
 * @param chain the redirects on the way to the URL that answered
 * @param result what it answered; never {@link FetchResult.Moved}
 */
public record FollowedFetch(RedirectChain chain, FetchResult result) {}
