package dev.copydesk.ingest.fetch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one request ended. Each knows when, by our clock. Headers are those that matter later, names in lower case. */
public sealed interface FetchResult {

    Instant at();

    /**
     * A body, in full.
     *
     * @param contentType media type, in lower case and without parameters; null when none was declared
     * @param charset as declared, unverified; null when none was declared
     * @param body unpacked from its content encoding
     */
    record Answered(
            int status,
            Map<String, String> headers,
            @Nullable String contentType,
            @Nullable String charset,
            byte[] body,
            Instant at)
            implements FetchResult {}

    /** 304: what we have still stands. */
    record NotModified(Map<String, String> headers, Instant at) implements FetchResult {}

    /**
     * A redirect, not followed yet.
     *
     * @param location absolute, http or https
     */
    record Moved(int status, String location, Instant at) implements FetchResult {}

    /**
     * More than we take.
     *
     * @param bytes how many were read until it was clear
     */
    record TooLarge(int status, long bytes, String detail, Map<String, String> headers, Instant at)
            implements FetchResult {}

    /**
     * A status that brings no body to read.
     *
     * @param retryAfter the header, verbatim; null when there was none
     */
    record Refused(int status, @Nullable String retryAfter, Map<String, String> headers, Instant at)
            implements FetchResult {}

    /** No answer, or none that can be read. */
    record Unreachable(String reason, Instant at) implements FetchResult {}
}
