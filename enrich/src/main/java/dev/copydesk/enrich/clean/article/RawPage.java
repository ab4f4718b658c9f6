package dev.copydesk.enrich.clean.article;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as the web sent it.
 *
 * @param url the address that answered, after redirects
 * @param contentType the declared media type, with or without parameters
 * @param declaredCharset the charset the transport declared; believed only if the bytes allow it
 * @param body the bytes after content decoding; not copied, and not to be changed while cleaning runs
 * @param hints what the feed or sitemap said about the page
 * @param fetchedAt when the page was fetched; dates after it lie in the future
 */
@SuppressWarnings("ArrayRecordComponent") // a page is never compared or kept; copying megabytes would cost more
public record RawPage(
        URI url,
        @Nullable String contentType,
        @Nullable String declaredCharset,
        byte[] body,
        PageHints hints,
        Instant fetchedAt) {}
