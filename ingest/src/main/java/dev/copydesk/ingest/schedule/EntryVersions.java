package dev.copydesk.ingest.schedule;

import dev.copydesk.event.Fetch;
import dev.copydesk.ingest.feed.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Which entries are due for a fetch: the marker that stands for an entry's version, compared with the last fetch of its URL. */
public final class EntryVersions {

    /** A page that never answered, or answered 5xx or 429, is tried again after this, as long as a listing shows it. */
    public static final Duration RETRY_INTERVAL = Duration.ofHours(6);

    private static final String FORBIDDEN = "forbidden ";

    private EntryVersions() {}

    /** The version marker: the entry's last instant, else a hash of what it says. */
    public static String marker(Entry entry) {
        if (entry.updated() != null) {
            return entry.updated().toString();
        }
        if (entry.published() != null) {
            return entry.published().toString();
        }
        return "sha256:" + sha256((entry.title() + "\n" + entry.summary()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether an entry is due, and why. Two sources may name one page under two markers (a site's front and its section); only the source that led to
     * the last fetch compares markers, another one must show a change that is younger than the fetch, or each would undo the other's for ever.
     *
     * @param last the last fetch of the entry's URL; null when there was none, or it was dropped
     */
    public static EntryStatus status(Entry entry, String sourceId, @Nullable Fetch last, Instant now) {
        if (last == null) {
            return EntryStatus.NEW;
        }
        boolean younger = entry.updated() != null && entry.updated().isAfter(last.getFetchedAt());
        boolean comparable = sourceId.equals(last.getSourceId()) || younger;
        if (comparable && isNewer(marker(entry), withoutForbidden(last.getVersion()))) {
            return EntryStatus.CHANGED;
        }
        boolean retryIsDue = last.getFetchedAt().plus(RETRY_INTERVAL).isBefore(now);
        return isRetryable(last) && retryIsDue ? EntryStatus.RETRY : EntryStatus.KNOWN;
    }

    /** Instants only move on: two sitemaps of one source that date a page differently must not undo each other either. */
    private static boolean isNewer(String marker, @Nullable String lastMarker) {
        if (lastMarker == null) {
            return true;
        }
        try {
            return Instant.parse(marker).isAfter(Instant.parse(lastMarker));
        } catch (DateTimeException e) {
            return !marker.equals(lastMarker);
        }
    }

    /** The version to record for a page that robots.txt forbids: such a page is not tried again until its marker changes. */
    public static String forbidden(String marker) {
        return FORBIDDEN + marker;
    }

    /** Whether a fetch failed in a way that may pass by itself. */
    public static boolean isRetryable(Fetch fetch) {
        Integer status = fetch.getStatus();
        String version = fetch.getVersion();
        boolean forbidden = version != null && version.startsWith(FORBIDDEN);
        return !forbidden && (status == null || status >= 500 || status == 429);
    }

    private static @Nullable String withoutForbidden(@Nullable String version) {
        return version != null && version.startsWith(FORBIDDEN) ? version.substring(FORBIDDEN.length()) : version;
    }

    /** SHA-256 in lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
