package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.memory.SiteMemory;
import dev.copydesk.enrich.record.FirstReport;
import dev.copydesk.enrich.record.RememberedArticle;
import dev.copydesk.enrich.record.WaitingPages;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The stores of the desk and their bounds, all in one place.
 *
 * <ul>
 *   <li>{@code site-memories}: by host, at most {@link SiteMemory#MAX_BYTES} each, dropped {@link Retentions#sites} after the site's last page
 *   <li>{@code remembered-articles}: by article id, dropped {@link Retentions#articles} after the last sighting
 *   <li>{@code first-reports}: by content hash, dropped {@link Retentions#texts} after the first report
 *   <li>{@code waiting-pages}: by URL, only while a page waits for answers
 * </ul>
 *
 * Window stores, because they expire by whole segments as stream time goes on, without scanning.
 */
final class DeskStores {

    static final String SITE_MEMORIES = "site-memories";
    static final String REMEMBERED_ARTICLES = "remembered-articles";
    static final String FIRST_REPORTS = "first-reports";
    static final String WAITING_PAGES = "waiting-pages";

    private final Retentions retentions;
    private final StoreBuilder<WindowStore<String, byte[]>> siteMemories;
    private final StoreBuilder<WindowStore<String, RememberedArticle>> rememberedArticles;
    private final StoreBuilder<WindowStore<String, FirstReport>> firstReports;
    private final StoreBuilder<KeyValueStore<String, WaitingPages>> waitingPages;

    DeskStores(Retentions retentions) {
        this.retentions = retentions;
        this.siteMemories = Stores.windowStoreBuilder(
                Stores.persistentWindowStore(SITE_MEMORIES, retentions.sites(), Duration.ofMillis(1), false),
                Serdes.String(),
                Serdes.ByteArray());
        this.rememberedArticles = Stores.windowStoreBuilder(
                Stores.persistentWindowStore(REMEMBERED_ARTICLES, retentions.articles(), Duration.ofMillis(1), false),
                Serdes.String(),
                DeskSerdes.rememberedArticle());
        this.firstReports = Stores.windowStoreBuilder(
                Stores.persistentWindowStore(FIRST_REPORTS, retentions.texts(), Duration.ofMillis(1), false),
                Serdes.String(),
                DeskSerdes.firstReport());
        this.waitingPages = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(WAITING_PAGES), Serdes.String(), DeskSerdes.waitingPages());
    }

    Retentions retentions() {
        return retentions;
    }

    StoreBuilder<WindowStore<String, byte[]>> siteMemories() {
        return siteMemories;
    }

    StoreBuilder<WindowStore<String, RememberedArticle>> rememberedArticles() {
        return rememberedArticles;
    }

    StoreBuilder<WindowStore<String, FirstReport>> firstReports() {
        return firstReports;
    }

    StoreBuilder<KeyValueStore<String, WaitingPages>> waitingPages() {
        return waitingPages;
    }
}
