package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.enrich.record.Rejection;
import dev.copydesk.event.Page;
import dev.copydesk.event.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Page to draft: its articles, or why there is none. The draft is keyed by the page's canonical URL. What recurs on the pages of a site is
 * learned on the way.
 */
final class CleanPages implements ProcessorSupplier<String, Page, String, Draft> {

    private final PageCleaner cleaner;
    private final DeskStores stores;

    CleanPages(PageCleaner cleaner, DeskStores stores) {
        this.cleaner = cleaner;
        this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.siteMemories());
    }

    @Override
    public Processor<String, Page, String, Draft> get() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, Page> record) {
                Page page = record.value();
                PageRef ref = PageRefs.of(page, context().recordMetadata().orElseThrow());
                RememberedSites sites = new RememberedSites(
                        context().getStateStore(DeskStores.SITE_MEMORIES),
                        stores.retentions().sites(),
                        page.getFetchedAt());
                context().forward(draft(ref, page, sites).on(record));
            }
        };
    }

    private record KeyedDraft(String key, Draft draft) {
        Record<String, Draft> on(Record<String, Page> record) {
            return record.withKey(key).withValue(draft);
        }
    }

    private KeyedDraft draft(PageRef ref, Page page, RememberedSites sites) {
        if (page.getRefusal() != Refusal.NONE) {
            String detail = Objects.requireNonNullElse(page.getRefusalDetail(), "");
            return rejected(ref, page.getRefusal().name(), detail);
        }
        PageCleaner.Remembered cleaned = cleaner.clean(CleanRecords.rawPage(page), sites);
        KeyedDraft draft = draft(ref, page, cleaned.cleaned());
        cleaned.lesson().ifPresent(sites::keep);
        return draft;
    }

    private static KeyedDraft draft(PageRef ref, Page page, Cleaned cleaned) {
        return switch (cleaned) {
            case Cleaned.Rejected(var reason, var detail) -> rejected(ref, reason.name(), detail);
            case Cleaned.Articles(var articles) -> {
                String url = articles.getFirst().url().toString();
                var records = articles.stream()
                        .map(article -> DeskSerdes.bytesOf(CleanRecords.article(article, url, page, ref)))
                        .toList();
                yield new KeyedDraft(url, new Draft(ref, null, records));
            }
        };
    }

    private static KeyedDraft rejected(PageRef ref, String reason, String detail) {
        String url = Objects.requireNonNullElse(ref.getAnsweredUrl(), ref.getUrl());
        return new KeyedDraft(url, new Draft(ref, new Rejection(reason, detail), List.of()));
    }
}
