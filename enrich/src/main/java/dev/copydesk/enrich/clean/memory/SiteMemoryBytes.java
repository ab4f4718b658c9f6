package dev.copydesk.enrich.clean.memory;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;

/**
 * How a memory is kept: a version, the sightings of the site's pages, and for each block its fingerprint and its sightings,
 * the longest unseen first. Big-endian.
 */
final class SiteMemoryBytes {

    private static final byte VERSION = 1;
    private static final int HEAD = Byte.BYTES + 2 * Long.BYTES;
    private static final int BLOCK = 3 * Long.BYTES;

    private SiteMemoryBytes() {}

    static int length(int blocks) {
        return HEAD + blocks * BLOCK;
    }

    static byte[] write(Sightings pages, LinkedHashMap<Long, Sightings> blocks) {
        ByteBuffer out = ByteBuffer.allocate(length(blocks.size()))
                .put(VERSION)
                .putLong(pages.before())
                .putLong(pages.now());
        blocks.forEach(
                (block, seen) -> out.putLong(block).putLong(seen.before()).putLong(seen.now()));
        return out.array();
    }

    static SiteMemory read(byte[] bytes) {
        boolean whole = bytes.length >= HEAD
                && bytes.length <= SiteMemory.MAX_BYTES
                && (bytes.length - HEAD) % BLOCK == 0
                && bytes[0] == VERSION;
        if (!whole) {
            return SiteMemory.EMPTY;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        Sightings pages = new Sightings(in.getLong(), in.getLong());
        LinkedHashMap<Long, Sightings> blocks = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            long block = in.getLong();
            Sightings seen = new Sightings(in.getLong(), in.getLong());
            if (seen.isNone() || !seen.isWithin(pages) || blocks.put(block, seen) != null) {
                return SiteMemory.EMPTY;
            }
        }
        return new SiteMemory(pages, blocks);
    }
}
