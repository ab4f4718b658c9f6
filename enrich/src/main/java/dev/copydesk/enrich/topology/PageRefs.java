package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.event.Page;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** References to pages, made from the record that held the page. */
final class PageRefs {

    private PageRefs() {}

    static PageRef of(Page page, RecordMetadata where) {
        return of(page, where.topic(), where.partition(), where.offset());
    }

    static PageRef of(Page page, String topic, int partition, long offset) {
        return new PageRef(
                page.getId(),
                page.getUrl(),
                page.getAnsweredUrl(),
                page.getSourceId(),
                page.getFetchedAt(),
                topic,
                partition,
                offset);
    }
}
