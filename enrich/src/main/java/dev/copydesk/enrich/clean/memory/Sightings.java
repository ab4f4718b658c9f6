package dev.copydesk.enrich.clean.memory;

/**
 * On which pages something was seen. Each page sets one of 64 bits, by its address, so that a page fetched a hundred times
 * counts once; two pages that share a bit count as one, so that the count is never too high. Two generations: what was seen
 * in neither is forgotten.
 */
record Sightings(long before, long now) {

    static final Sightings NONE = new Sightings(0, 0);

    Sightings with(long pageBit) {
        return new Sightings(before, now | pageBit);
    }

    boolean hasNow(long pageBit) {
        return (now & pageBit) != 0;
    }

    Sightings inNextGeneration() {
        return new Sightings(now, 0);
    }

    boolean isNone() {
        return (before | now) == 0;
    }

    boolean isWithin(Sightings all) {
        return (before & ~all.before) == 0 && (now & ~all.now) == 0;
    }

    int pages() {
        return pagesBeside(0);
    }

    int pagesBeside(long pageBit) {
        return Long.bitCount((before | now) & ~pageBit);
    }
}
