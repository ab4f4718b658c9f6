package dev.copydesk.ingest.feed;

/**
 * How much of a listing is read.
 *
 * @param maxEntries entries taken of one listing; of a longer sitemap the newest, of a longer feed the first
 * @param maxChildren sitemaps taken of one index, the newest
 * @param maxUnpackedBytes bytes of a listing that came packed, unpacked
 * @param maxDepth depth of elements or objects
 */
public record ListingPolicy(int maxEntries, int maxChildren, int maxUnpackedBytes, int maxDepth) {

    /** 5,000 entries, 50 sitemaps, 32 MiB unpacked, 64 deep. */
    public static final ListingPolicy DEFAULT = new ListingPolicy(5_000, 50, 32 * 1024 * 1024, 64);
}
