package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.memory.SiteMemory;
import dev.copydesk.enrich.clean.memory.Visit.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of sites by their host, as it stands when one page is cleaned. A memory is written over itself until half of the
 * retention has passed, so that a site is kept at most three times; and only if the page has changed it.
 */
final class RememberedSites implements SiteMemories {

    private static final int WINDOWS_PER_RETENTION = 2;

    private final WindowStore<String, byte[]> store;
    private final Duration retention;
    private final Instant now;

    RememberedSites(WindowStore<String, byte[]> store, Duration retention, Instant now) {
        this.store = store;
        this.retention = retention;
        this.now = now;
    }

    @Override
    public SiteMemory of(String site) {
        KeyValue<Long, byte[]> newest = newest(site);
        return newest == null ? SiteMemory.EMPTY : SiteMemory.of(newest.value);
    }

    void keep(Lesson lesson) {
        KeyValue<Long, byte[]> newest = newest(lesson.site());
        byte[] bytes = lesson.memory().toBytes();
        if (newest == null || newest.key < window() || !Arrays.equals(newest.value, bytes)) {
            store.put(lesson.site(), bytes, newest == null ? window() : Math.max(newest.key, window()));
        }
    }

    private @Nullable KeyValue<Long, byte[]> newest(String site) {
        // A page can be fetched a little before one that was cleaned earlier: look past its own time, too.
        try (WindowStoreIterator<byte[]> newestFirst =
                store.backwardFetch(site, now.minus(retention), now.plus(retention))) {
            return newestFirst.hasNext() ? newestFirst.next() : null;
        }
    }

    private long window() {
        long length = retention.toMillis() / WINDOWS_PER_RETENTION;
        return Math.floorDiv(now.toEpochMilli(), length) * length;
    }
}
