package dev.copydesk.ingest.fetch;

import dev.copydesk.schemas.topic.Catalogue;
import java.time.Duration;

/**
 * Politeness and bounds of every request.
 *
 * @param userAgent who we say we are; names a way to reach the operator
 * @param maxBodyBytes bytes of a body that are taken, as it comes and unpacked
 * @param maxHeaderBytes bytes of an answer's headers
 * @param maxRedirects hops that are followed
 * @param connectTimeout time to reach the server
 * @param readTimeout longest silence of the server
 * @param callTimeout time for one request in all, so that a slow drip ends too
 * @param attempts how often a page is asked for when the server does not answer, or answers 5xx or 429
 * @param firstRetry pause before the second attempt; doubles with every further one
 * @param maxConcurrent requests under way at one time, over all hosts
 */
public record FetchPolicy(
        String userAgent,
        int maxBodyBytes,
        int maxHeaderBytes,
        int maxRedirects,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int attempts,
        Duration firstRetry,
        int maxConcurrent) {

    /**
     * An anonymous Copydesk; the catalogue's cap on bodies; 64 KiB of headers; 5 redirects; 10 s to connect, 15 s of silence, 30 s in all; 3
     * attempts, the second after 1 s; 64 at a time.
     */
    public static final FetchPolicy DEFAULT = new FetchPolicy(
            userAgent("https://copydesk.example/contact"),
            Catalogue.MAX_PAGE_BODY_BYTES,
            64 * 1024,
            5,
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            3,
            Duration.ofSeconds(1),
            64);

    /** This policy under the name of an operator: a URL or a mail address. */
    public FetchPolicy withContact(String contact) {
        return new FetchPolicy(
                userAgent(contact),
                maxBodyBytes,
                maxHeaderBytes,
                maxRedirects,
                connectTimeout,
                readTimeout,
                callTimeout,
                attempts,
                firstRetry,
                maxConcurrent);
    }

    private static String userAgent(String contact) {
        String version = FetchPolicy.class.getPackage().getImplementationVersion();
        return "Copydesk/" + (version == null ? "dev" : version) + " (+" + contact + ")";
    }
}
