package dev.copydesk.ingest.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed or sitemap, whatever its format.
 *
 * @param entries the pages it names
 * @param children the listings it names, for an index of sitemaps
 */
public record Listing(List<Entry> entries, List<String> children) {

    public Listing {
        entries = List.copyOf(eachOnce(entries));
        children = List.copyOf(children);
    }

    /** A page that is named twice stands where it was named first, as it was described last. */
    private static Collection<Entry> eachOnce(List<Entry> entries) {
        Map<String, Entry> byUrl = new LinkedHashMap<>();
        entries.forEach(entry -> byUrl.merge(entry.url(), entry, Listing::later));
        return byUrl.values();
    }

    private static Entry later(Entry first, Entry second) {
        Instant before = first.updated() == null ? first.published() : first.updated();
        Instant after = second.updated() == null ? second.published() : second.updated();
        return after != null && (before == null || after.isAfter(before)) ? second : first;
    }
}
