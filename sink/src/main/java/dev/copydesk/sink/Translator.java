package dev.copydesk.sink;

import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import dev.copydesk.sink.document.Documents;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Records of the topics into entries of the index. Waits for a registry that is away. For one thread. */
final class Translator {

    private final Map<String, Route> routes;

    private record Route(Kind kind, Function<ConsumerRecord<byte[], byte[]>, Optional<Entry>> decode) {}

    Translator(Catalogue catalogue, AvroSerdes serdes) {
        this.routes = Map.of(
                catalogue.article().name(), route(Kind.ARTICLE, catalogue.article(), serdes, Documents::of),
                catalogue.story().name(), route(Kind.STORY, catalogue.story(), serdes, Documents::of),
                catalogue.outcome().name(), route(Kind.OUTCOME, catalogue.outcome(), serdes, Documents::of));
    }

    private static <V extends SpecificRecord> Route route(
            Kind kind, Topic<V> topic, AvroSerdes serdes, Function<V, Entry> document) {
        Deserializer<V> values = serdes.deserializer(topic);
        return new Route(
                kind,
                record -> Optional.ofNullable(values.deserialize(record.topic(), record.value()))
                        .map(document));
    }

    Set<String> topics() {
        return routes.keySet();
    }

    Kind kindOf(String topic) {
        return routeOf(topic).kind();
    }

    /**
     * What the record asks of the index: a document, or for a tombstone the removal of the one that the key names.
     *
     * @throws RuntimeException when the record is poisoned: not in the wire format, of an unknown schema, or without a usable key
     */
    Entry entryOf(ConsumerRecord<byte[], byte[]> record) {
        Route route = routeOf(record.topic());
        return route.decode().apply(record).orElseGet(() -> removal(route.kind(), record));
    }

    private static Entry removal(Kind kind, ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("a tombstone without a key removes nothing");
        }
        return new Entry.Removal(kind, new String(record.key(), StandardCharsets.UTF_8));
    }

    private Route routeOf(String topic) {
        Route route = routes.get(topic);
        if (route == null) {
            throw new IllegalArgumentException("topic " + topic + " is not one that the sink reads");
        }
        return route;
    }
}
