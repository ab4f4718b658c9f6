package dev.copydesk.ingest.publish;

import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaException;
import dev.copydesk.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a compacted topic from its beginning to what is committed now. An outage, or a topic that is not there yet, is waited out. */
public final class CompactedTopicReader {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final AvroSerdes serdes;

    public CompactedTopicReader(KafkaClients kafka, AvroSerdes serdes) {
        this(kafka::consumer, serdes);
    }

    CompactedTopicReader(Supplier<Consumer<byte[], byte[]>> consumers, AvroSerdes serdes) {
        this.consumers = consumers;
        this.serdes = serdes;
    }

    /**
     * Reads every record, in order within a partition.
     *
     * @param each takes key and value; no value for a tombstone. May see a record again after an outage
     */
    public <V extends SpecificRecord> void read(Topic<V> topic, BiConsumer<String, Optional<V>> each)
            throws InterruptedException {
        OutageBackoff outage = new OutageBackoff();
        while (true) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                readOnce(consumer, topic, each);
                return;
            } catch (KafkaException e) {
                if (KafkaFaults.isInterrupt(e)) {
                    throw new InterruptedException("interrupted while reading " + topic.name());
                }
                Optional<String> message = KafkaFaults.fatalMessage(e);
                if (message.isPresent()) {
                    throw new PublishException(message.get(), e);
                }
                outage.await(e, "reading " + topic.name() + " back");
            }
        }
    }

    private <V extends SpecificRecord> void readOnce(
            Consumer<byte[], byte[]> consumer, Topic<V> topic, BiConsumer<String, Optional<V>> each) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException(
                    "topic " + topic.name() + " does not exist yet: 'copydesk topics apply' creates it");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Deserializer<V> deserializer = serdes.deserializer(topic);
        while (!reached(consumer, ends)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record, deserializer, each);
            }
        }
    }

    private static boolean reached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** A record that cannot be read is passed over: at worst, ingest fetches once more what it had fetched. */
    private static <V extends SpecificRecord> void take(
            ConsumerRecord<byte[], byte[]> record, Deserializer<V> deserializer, BiConsumer<String, Optional<V>> each) {
        if (record.key() == null) {
            return;
        }
        try {
            V value = deserializer.deserialize(record.topic(), record.value());
            each.accept(new String(record.key(), StandardCharsets.UTF_8), Optional.ofNullable(value));
        } catch (SchemaException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("error", e.getMessage())
                    .log("a record of ingest's memory cannot be read");
        }
    }
}
