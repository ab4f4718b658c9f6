package dev.copydesk.app.embedded;

import dev.copydesk.registry.confluent.kafka.schemaregistry.avro.AvroSchema;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Short texts that tests put into a stack and look for again, over the three protocols that it speaks. */
record Notes(EmbeddedStack stack) {
    static final String TOPIC = "notes";

    private static final AvroSchema SCHEMA = new AvroSchema("""
            {"type":"record","name":"Note","namespace":"test","fields":[{"name":"text","type":"string"}]}
            """);

    void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            NewTopic topic = new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("max.message.bytes", "13631488"));
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    void commit(String text) throws Exception {
        try (KafkaProducer<String, String> producer = beginWith(text, "notes-committed")) {
            producer.commitTransaction();
        }
    }

    void abort(String text) throws Exception {
        try (KafkaProducer<String, String> producer = beginWith(text, "notes-aborted")) {
            producer.abortTransaction();
        }
    }

    /** Leaves the text in an open transaction. */
    KafkaProducer<String, String> beginWith(String text, String transactionalId) throws Exception {
        KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "transactional.id", transactionalId),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, text)).get();
        return producer;
    }

    /** All committed texts, read by a new consumer group. */
    List<String> committed() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", stack.bootstrapServers(),
                "group.id", "reader-" + System.nanoTime(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "isolation.level", "read_committed");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (texts.isEmpty()) {
                consumer.poll(Duration.ofSeconds(30)).forEach(found -> texts.add(found.value()));
            }
        }
        return texts;
    }

    int registerSchema() throws Exception {
        try (CachedSchemaRegistryClient registry = new CachedSchemaRegistryClient(stack.registryUrl(), 10)) {
            return registry.register("notes-value", SCHEMA);
        }
    }

    int schemaId() throws Exception {
        try (CachedSchemaRegistryClient registry = new CachedSchemaRegistryClient(stack.registryUrl(), 10)) {
            return registry.getId("notes-value", SCHEMA);
        }
    }

    /** The HTTP status with which the index takes or refuses the text as this version of the only document. */
    int index(String text, int version) throws Exception {
        URI uri = URI.create(stack.indexUrl() + "/notes/_doc/1?refresh=true&version_type=external&version=" + version);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        return send(request).statusCode();
    }

    String indexed() throws Exception {
        return send(HttpRequest.newBuilder(URI.create(stack.indexUrl() + "/notes/_source/1"))
                        .build())
                .body();
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
