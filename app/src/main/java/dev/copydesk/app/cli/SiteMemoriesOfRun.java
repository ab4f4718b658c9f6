package dev.copydesk.app.cli;

import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.memory.SiteMemory;
import dev.copydesk.enrich.clean.memory.Visit.Lesson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The memories of the sites that a run has seen, for as long as it lasts; of the {@value #MAX_SITES} it has seen last. */
final class SiteMemoriesOfRun implements SiteMemories {

    /** As many as 100 MB hold, should each be full. */
    private static final int MAX_SITES = 4_096;

    private final Map<String, byte[]> lastSeen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MAX_SITES;
        }
    };

    @Override
    public SiteMemory of(String site) {
        return SiteMemory.of(lastSeen.get(site));
    }

    void keep(Lesson lesson) {
        lastSeen.put(lesson.site(), lesson.memory().toBytes());
    }
}
