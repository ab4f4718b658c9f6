package dev.copydesk.schemas.serde;

import dev.copydesk.registry.confluent.kafka.schemaregistry.ParsedSchema;
import dev.copydesk.registry.confluent.kafka.schemaregistry.avro.AvroSchema;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import dev.copydesk.registry.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The Schema Registry as Copydesk uses it: a thin face on Confluent's caching client that waits for a registry that is away and speaks
 * plainly when a schema is unknown or refused. Safe for use by several threads.
 */
public final class SchemaRegistry implements AutoCloseable {

    private static final int CACHED_SCHEMAS = 1000;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int LEVEL_NOT_SET = 40408;

    private final RegistrySettings settings;
    private final SchemaRegistryClient client;
    private final Patience patience;

    private SchemaRegistry(RegistrySettings settings, SchemaRegistryClient client) {
        this.settings = settings;
        this.client = client;
        this.patience = new Patience("schema registry " + settings.urls());
    }

    /** Does not connect yet: the first question does. */
    public static SchemaRegistry connect(RegistrySettings settings) {
        return new SchemaRegistry(
                settings, new CachedSchemaRegistryClient(settings.urls(), CACHED_SCHEMAS, settings.properties()));
    }

    /** A registry in this process that already holds the schemas of these topics: for tests, and for work without a broker. */
    public static SchemaRegistry inMemory(Catalogue topics) {
        SchemaRegistry registry = new SchemaRegistry(RegistrySettings.at("memory:"), new MockSchemaRegistryClient());
        for (Topic<?> topic : topics.all()) {
            topic.schema().ifPresent(schema -> registry.register(topic.subject(), schema));
        }
        return registry;
    }

    /**
     * The id under which a schema is registered. Never registers.
     *
     * @throws SchemaException when the subject does not hold this schema
     */
    public int idOf(String subject, Schema schema) {
        return ask(
                () -> client.getId(subject, new AvroSchema(schema)),
                refusal -> "schema " + schema.getFullName() + " is not registered under subject " + subject + " at "
                        + settings.urls() + ": run 'copydesk topics apply' (" + refusal.getMessage() + ")");
    }

    /**
     * The schema with this id, as its writer registered it.
     *
     * @throws SchemaException when the registry does not know the id, or it is no Avro schema
     */
    public Schema schemaOf(int id) {
        ParsedSchema schema = ask(
                () -> client.getSchemaById(id),
                refusal -> "schema id " + id + " is unknown to the registry at " + settings.urls()
                        + ": was the record written with another registry? (" + refusal.getMessage() + ")");
        if (schema.rawSchema() instanceof Schema avro) {
            return avro;
        }
        throw new SchemaException("schema id " + id + " is of type " + schema.schemaType() + ", not Avro");
    }

    /** The latest schema of a subject, or nothing when the subject does not exist. */
    public Optional<Schema> latest(String subject) {
        return patience.until(() -> {
            try {
                return Optional.of(new Schema.Parser()
                        .parse(client.getLatestSchemaMetadata(subject).getSchema()));
            } catch (RestClientException e) {
                if (e.getErrorCode() == SUBJECT_NOT_FOUND || e.getStatus() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /**
     * Registers a schema; answers its id, also when it was registered before.
     *
     * @throws SchemaException when the subject's compatibility level forbids it
     */
    public int register(String subject, Schema schema) {
        return ask(
                () -> client.register(subject, new AvroSchema(schema)),
                refusal -> "the registry at " + settings.urls() + " refuses schema " + schema.getFullName()
                        + " under subject " + subject + ": " + refusal.getMessage());
    }

    /** The compatibility level set for a subject itself; nothing when it follows the registry's default. */
    public Optional<String> compatibilityOf(String subject) {
        return patience.until(() -> {
            try {
                return Optional.of(client.getCompatibility(subject));
            } catch (RestClientException e) {
                if (e.getErrorCode() == LEVEL_NOT_SET || e.getStatus() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Sets the compatibility level of a subject, such as {@code FULL_TRANSITIVE}. */
    public void setCompatibility(String subject, String level) {
        ask(
                () -> client.updateCompatibility(subject, level),
                refusal -> "the registry at " + settings.urls() + " refuses compatibility level " + level
                        + " for subject " + subject + ": " + refusal.getMessage());
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new SchemaException("closing the registry client failed", e);
        }
    }

    private <T> T ask(Patience.Question<T> question, Refusal refusal) {
        return patience.until(() -> {
            try {
                return question.ask();
            } catch (RestClientException e) {
                if (Patience.isOutage(e)) {
                    throw e;
                }
                throw new SchemaException(refusal.describe(e), e);
            }
        });
    }

    private interface Refusal {
        String describe(RestClientException refusal);
    }
}
