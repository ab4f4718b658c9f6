package dev.copydesk.app.account;

import dev.copydesk.app.account.Trace.Standing;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.Outcome;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Finds out what became of a page, by reading the outcome topic, and where its articles stand, by reading the article topic. */
public final class Tracer {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> kafka;
    private final Catalogue topics;
    private final AvroSerdes serdes;

    public Tracer(Map<String, String> kafka, Catalogue topics, SchemaRegistry registry) {
        this.kafka = kafka;
        this.topics = topics;
        this.serdes = new AvroSerdes(registry);
    }

    /** @param asked a URL as asked for, as answered or as canonical, or the id of a page or an article */
    public Trace of(String asked) {
        List<Outcome> outcomes = new ArrayList<>();
        read(topics.outcome(), record -> {
            if (matches(record.value(), asked)) {
                outcomes.add(record.value());
            }
        });
        Set<String> articleIds = outcomes.stream()
                .flatMap(outcome -> outcome.getArticles().stream())
                .map(article -> article.getArticleId().toString())
                .collect(Collectors.toSet());
        return new Trace(outcomes, articleIds.isEmpty() ? List.of() : standings(articleIds));
    }

    private List<Standing> standings(Set<String> articleIds) {
        Map<String, Standing> latest = new LinkedHashMap<>();
        read(topics.article(), record -> {
            if (articleIds.contains(record.key())) {
                latest.put(record.key(), standing(record));
            }
        });
        return List.copyOf(latest.values());
    }

    private static Standing standing(ConsumerRecord<String, Article> record) {
        return new Standing(record.value(), record.topic(), record.partition(), record.offset());
    }

    private static boolean matches(Outcome outcome, String asked) {
        return asked.equals(outcome.getUrl())
                || asked.equals(outcome.getAnsweredUrl())
                || asked.equals(outcome.getPageId().toString())
                || outcome.getArticles().stream().anyMatch(article -> matches(article, asked));
    }

    private static boolean matches(ArticleOutcome article, String asked) {
        return asked.equals(article.getUrl())
                || asked.equals(article.getArticleId().toString());
    }

    private <V extends SpecificRecord> void read(Topic<V> topic, Consumer<ConsumerRecord<String, V>> reader) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), serdes.deserializer(topic))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }
}
