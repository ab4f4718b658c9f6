package dev.copydesk.app.account;

import dev.copydesk.event.Outcome;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Keeps the account by reading pages, outcomes and dead letters from the beginning, as committed; it follows on from call to call. Only
 * pages that the topic still holds are counted, and only their outcomes. For one thread.
 */
public final class AccountReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Catalogue topics;
    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<Outcome> outcomes;
    private final Map<Integer, Long> firstPageOffsets = new HashMap<>();
    private final Ledger ledger = new Ledger();
    private long dead;

    /** @param kafka settings of the Kafka clients; {@code bootstrap.servers} at least */
    public AccountReader(Map<String, String> kafka, Catalogue topics, SchemaRegistry registry) {
        this.topics = topics;
        this.outcomes = new AvroSerdes(registry).deserializer(topics.outcome());
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "copydesk-account");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        consumer.beginningOffsets(partitions).forEach((partition, offset) -> {
            if (partition.topic().equals(topics.page().name())) {
                firstPageOffsets.put(partition.partition(), offset);
            }
        });
    }

    /** Reads to what was the end when it was called. */
    public Account toTheEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
        return account();
    }

    /** Reads on for a moment. */
    public Account onwards() {
        consumer.poll(POLL).forEach(this::take);
        return account();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Account account() {
        return new Account(ledger.pages(), ledger.outcomes(), ledger.open(), ledger.repeated(), dead);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.page().name())) {
            ledger.page(record.partition(), sinceFirst(record.partition(), record.offset()));
        } else if (record.topic().equals(topics.outcome().name())) {
            Outcome outcome = outcomes.deserialize(record.topic(), record.value());
            long offset = sinceFirst(outcome.getPagePartition(), outcome.getPageOffset());
            if (offset >= 0) {
                ledger.outcome(outcome.getPagePartition(), offset, outcome.getKind());
            }
        } else {
            dead++;
        }
    }

    /** Offsets from the first that the topic still holds, so that the ledger's bits begin at 0. */
    private long sinceFirst(int partition, long offset) {
        return offset - firstPageOffsets.getOrDefault(partition, 0L);
    }

    private List<TopicPartition> partitions() {
        Stream<Topic<?>> read =
                Stream.of(topics.page(), topics.outcome(), topics.deadIngest(), topics.deadEnrich(), topics.deadSink());
        return read.flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
