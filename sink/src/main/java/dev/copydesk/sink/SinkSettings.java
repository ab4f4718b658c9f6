package dev.copydesk.sink;

import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.sink.bulk.BulkPolicy;
import dev.copydesk.sink.index.IndexSettings;
import java.util.Map;

/**
 * What the sink needs to know.
 *
 * @param kafka {@code bootstrap.servers} and whatever else is to be handed to Kafka's clients
 * @param catalogue the topics to read
 * @param registry the schemas of their records; stays open when the sink closes
 * @param index the search index to write to
 * @param bulk how it is written to
 */
public record SinkSettings(
        Map<String, String> kafka, Catalogue catalogue, SchemaRegistry registry, IndexSettings index, BulkPolicy bulk) {

    public SinkSettings {
        kafka = Map.copyOf(kafka);
    }
}
