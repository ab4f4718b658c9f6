package dev.copydesk.enrich.topology;

import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Settled page to bytes. Whatever can be wrong with a record, its schema or its size, is found here, before the first of the page's records
 * is sent: so a page is published with its outcome or set aside with another, never half of it.
 */
final class EncodeForPublication implements ProcessorSupplier<String, SettledPage, String, EncodedPage> {

    private final Catalogue topics;
    private final AvroSerdes serdes;
    private final SetAside setAside;

    EncodeForPublication(Catalogue topics, AvroSerdes serdes, SetAside setAside) {
        this.topics = topics;
        this.serdes = serdes;
        this.setAside = setAside;
    }

    @Override
    public Processor<String, SettledPage, String, EncodedPage> get() {
        Serializer<Article> articles = serdes.serializer(topics.article());
        Serializer<Outcome> outcomes = serdes.serializer(topics.outcome());
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, SettledPage> record) {
                SettledPage page = record.value();
                setAside.refuseUnwritable(page.page().getId());
                List<KeyValue<String, byte[]>> encodedArticles = page.articles().stream()
                        .map(article -> encoded(
                                topics.article(), articles, article.getId().toString(), article))
                        .toList();
                KeyValue<String, byte[]> encodedOutcome =
                        encoded(topics.outcome(), outcomes, page.page().getId().toString(), page.outcome());
                byte[] pageId = page.page().getId().toString().getBytes(StandardCharsets.UTF_8);
                record.headers().remove(SetAside.PAGE_ID).add(SetAside.PAGE_ID, pageId);
                context().forward(record.withValue(new EncodedPage(encodedArticles, encodedOutcome)));
            }
        };
    }

    private static <V> KeyValue<String, byte[]> encoded(Topic<V> topic, Serializer<V> serializer, String key, V value) {
        byte[] bytes = serializer.serialize(topic.name(), value);
        if (bytes.length > topic.maxRecordBytes()) {
            throw new RecordTooLargeException("record " + key + " has " + bytes.length + " bytes; topic " + topic.name()
                    + " takes " + topic.maxRecordBytes());
        }
        return KeyValue.pair(key, bytes);
    }
}
