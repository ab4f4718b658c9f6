package dev.copydesk.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param url absolute
 * @param etag the ETag of what we have; null to ask without condition
 * @param lastModified the Last-Modified of what we have, verbatim; null to ask without condition
 */
public record FetchRequest(
        String url, @Nullable String etag, @Nullable String lastModified) {

    /** Asks for a URL without condition. */
    public static FetchRequest of(String url) {
        return new FetchRequest(url, null, null);
    }
}
