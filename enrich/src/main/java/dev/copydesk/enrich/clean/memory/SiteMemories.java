package dev.copydesk.enrich.clean.memory;

/** Where the memories of sites are looked up. */
@FunctionalInterface
public interface SiteMemories {

    /** For pages that are looked at on their own. */
    SiteMemories NONE = site -> SiteMemory.EMPTY;

    /** The memory of a site by its host; an empty one for a site that was never seen. */
    SiteMemory of(String site);
}
