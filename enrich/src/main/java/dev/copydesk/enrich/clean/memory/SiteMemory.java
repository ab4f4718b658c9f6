package dev.copydesk.enrich.clean.memory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks were seen on which pages of a site. Immutable: a page gives the next memory.
 *
 * <p>Bounded: at most {@value #MAX_BLOCKS} blocks, which are {@link #MAX_BYTES} bytes when kept; the blocks of the fewest
 * pages go first, the longest unseen of them before the others. It ages by pages and never by the clock: when the present
 * generation has half of its page bits set, which takes about 44 pages, it becomes the former one, and what only the former
 * one had seen is forgotten.
 *
 * <p>The same pages in the same order give the same memory, and a page that comes again, as often as it likes, changes
 * nothing that is said of others.
 */
public final class SiteMemory {

    public static final int MAX_BLOCKS = 1_024;

    /** The bound of the state of a site. */
    public static final int MAX_BYTES = SiteMemoryBytes.length(MAX_BLOCKS);

    public static final SiteMemory EMPTY = new SiteMemory(Sightings.NONE, new LinkedHashMap<>());

    private static final int PAGE_BITS = 64;
    private static final int FULL_GENERATION = PAGE_BITS / 2;

    private final Sightings pages;

    /** By fingerprint, the longest unseen first; never changed once the memory is made. */
    private final LinkedHashMap<Long, Sightings> blocks;

    SiteMemory(Sightings pages, LinkedHashMap<Long, Sightings> blocks) {
        this.pages = pages;
        this.blocks = blocks;
    }

    /** Reads what {@link #toBytes} wrote. Anything else, an older form or noise, is an empty memory. */
    public static SiteMemory of(byte @Nullable [] bytes) {
        return bytes == null ? EMPTY : SiteMemoryBytes.read(bytes);
    }

    public byte[] toBytes() {
        return SiteMemoryBytes.write(pages, blocks);
    }

    /**
     * What is remembered of a block, the page itself left out: it is judged by the other pages alone, the hundredth time as
     * the first time.
     */
    public Recurrence of(long block, long page) {
        long self = bit(page);
        return new Recurrence(blocks.getOrDefault(block, Sightings.NONE).pagesBeside(self), pages.pagesBeside(self));
    }

    /** Whether nothing is remembered of any page. */
    boolean isEmpty() {
        return pages.isNone();
    }

    /** The memory that has seen this page, too. */
    public SiteMemory after(PageTrace page) {
        long bit = bit(page.page());
        LinkedHashMap<Long, Sightings> next = new LinkedHashMap<>(blocks);
        for (Long block : page.blocks()) {
            Sightings seen = next.getOrDefault(block, Sightings.NONE);
            if (!seen.hasNow(bit)) {
                next.remove(block);
                next.put(block, seen.with(bit));
            }
        }
        evict(next);
        Sightings all = pages.with(bit);
        return Long.bitCount(all.now()) < FULL_GENERATION ? new SiteMemory(all, next) : nextGeneration(all, next);
    }

    private static void evict(LinkedHashMap<Long, Sightings> blocks) {
        for (int pages = 1; blocks.size() > MAX_BLOCKS; pages++) {
            Iterator<Sightings> oldestFirst = blocks.values().iterator();
            while (blocks.size() > MAX_BLOCKS && oldestFirst.hasNext()) {
                if (oldestFirst.next().pages() <= pages) {
                    oldestFirst.remove();
                }
            }
        }
    }

    private static SiteMemory nextGeneration(Sightings pages, Map<Long, Sightings> blocks) {
        LinkedHashMap<Long, Sightings> kept = new LinkedHashMap<>();
        blocks.forEach((block, seen) -> {
            Sightings aged = seen.inNextGeneration();
            if (!aged.isNone()) {
                kept.put(block, aged);
            }
        });
        return new SiteMemory(pages.inNextGeneration(), kept);
    }

    private static long bit(long page) {
        return 1L << (page >>> Long.SIZE - Integer.numberOfTrailingZeros(PAGE_BITS));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiteMemory memory && pages.equals(memory.pages) && blocks.equals(memory.blocks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pages, blocks);
    }

    @Override
    public String toString() {
        return "SiteMemory[" + pages.pages() + " pages, " + blocks.size() + " blocks]";
    }
}
