package dev.copydesk.ingest.publish;

import dev.copydesk.event.Fetch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last fetch of each URL: the compacted {@code fetch} topic, held in memory up to a bound. What is dropped beyond it
 * is fetched again if a listing still shows it, and ends as unchanged. Safe for several threads.
 */
public final class LastFetches {

    /** Entries of some 400 bytes each. */
    public static final int DEFAULT_MAX_URLS = 200_000;

    private final Map<String, Fetch> byUrl;

    public LastFetches(int maxUrls) {
        this.byUrl = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Fetch> eldest) {
                return size() > maxUrls;
            }
        };
    }

    public synchronized Optional<Fetch> of(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    public synchronized void put(Fetch fetch) {
        byUrl.put(fetch.getUrl(), fetch);
    }

    public synchronized void remove(String url) {
        byUrl.remove(url);
    }

    public synchronized int size() {
        return byUrl.size();
    }
}
