package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.RememberedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of articles by their id. A sighting keeps an article in memory; so that a page fetched every minute does not write
 * every minute, an unchanged one is written again only when an eighth of the retention has passed.
 */
final class ArticleMemory {

    private static final int REFRESHES_PER_RETENTION = 8;

    private final WindowStore<String, RememberedArticle> store;
    private final Duration retention;

    ArticleMemory(WindowStore<String, RememberedArticle> store, Duration retention) {
        this.store = store;
        this.retention = retention;
    }

    @Nullable
    RememberedArticle recall(UUID article, Instant now) {
        // A page can be fetched a little before one that was settled earlier: look past its own time, too.
        try (WindowStoreIterator<RememberedArticle> newestFirst =
                store.backwardFetch(article.toString(), now.minus(retention), now.plus(retention))) {
            return newestFirst.hasNext() ? newestFirst.next().value : null;
        }
    }

    void remember(UUID article, RememberedArticle what) {
        store.put(article.toString(), what, what.getRememberedAt().toEpochMilli());
    }

    void keep(UUID article, RememberedArticle what, Instant now) {
        Duration sinceWritten = Duration.between(what.getRememberedAt(), now);
        if (sinceWritten.multipliedBy(REFRESHES_PER_RETENTION).compareTo(retention) > 0) {
            remember(
                    article,
                    RememberedArticle.newBuilder(what).setRememberedAt(now).build());
        }
    }
}
