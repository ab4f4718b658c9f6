package dev.copydesk.ingest.publish;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.Page;
import dev.copydesk.event.Refusal;
import dev.copydesk.event.Source;
import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.TrustedPackages;
import dev.copydesk.schemas.topic.Catalogue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/** The records of a publish request: topic, key, timestamp, bytes. For one thread, as its serializers are. */
final class Records {

    /** What Kafka adds to a record, generously. */
    private static final int OVERHEAD_BYTES = 8 * 1024;

    private final Catalogue catalogue;
    private final Serializer<Page> pages;
    private final Serializer<Fetch> fetches;
    private final Serializer<Source> sources;

    Records(Catalogue catalogue, AvroSerdes serdes) {
        TrustedPackages.add(Page.class.getPackageName());
        this.catalogue = catalogue;
        this.pages = serdes.serializer(catalogue.page());
        this.fetches = serdes.serializer(catalogue.fetch());
        this.sources = serdes.serializer(catalogue.source());
    }

    List<ProducerRecord<byte[], byte[]>> of(List<PublishRequest> requests) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        requests.forEach(request -> of(request).forEach(records::add));
        return records;
    }

    private Stream<ProducerRecord<byte[], byte[]>> of(PublishRequest request) {
        return switch (request) {
            case PublishRequest.OfPage(String key, Page page, Fetch fetch) -> Stream.of(page(key, page), fetch(fetch));
            case PublishRequest.OfFetches several -> several.fetches().stream().map(this::fetch);
            case PublishRequest.OfSource status ->
                Stream.concat(
                        Stream.of(source(status.source())),
                        Stream.ofNullable(status.deadLetter()).map(this::deadLetter));
        };
    }

    private ProducerRecord<byte[], byte[]> page(String key, Page page) {
        String topic = catalogue.page().name();
        byte[] value = pages.serialize(topic, page);
        if (value.length > catalogue.page().maxRecordBytes() - OVERHEAD_BYTES) {
            value = pages.serialize(topic, withoutBody(page, value.length));
        }
        return record(topic, page.getFetchedAt(), key, value);
    }

    /** A body under its cap whose headers and hints burst the record is refused here, and not by the broker. */
    private Page withoutBody(Page page, int recordBytes) {
        return Page.newBuilder(page)
                .setBody(ByteBuffer.allocate(0))
                .setHints(null)
                .setRefusal(Refusal.TOO_LARGE)
                .setRefusalDetail("the record of this page has " + recordBytes + " bytes, the topic takes "
                        + catalogue.page().maxRecordBytes())
                .build();
    }

    private ProducerRecord<byte[], byte[]> fetch(Fetch fetch) {
        String topic = catalogue.fetch().name();
        return record(topic, fetch.getFetchedAt(), fetch.getUrl(), fetches.serialize(topic, fetch));
    }

    private ProducerRecord<byte[], byte[]> source(Source source) {
        String topic = catalogue.source().name();
        return record(topic, source.getPolledAt(), source.getId(), sources.serialize(topic, source));
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ListingDeadLetter listing) {
        DeadLetter letter = new DeadLetter(listing.url(), -1, -1, listing.at(), utf8(listing.url()), listing.body());
        return letter.toRecord(catalogue.deadIngest(), new IOException(listing.reason()));
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Instant at, String key, byte[] value) {
        return new ProducerRecord<>(topic, null, at.toEpochMilli(), utf8(key), value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
