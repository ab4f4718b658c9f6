package dev.copydesk.app.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.app.embedded.registry.RegistryRecord.LevelSet;
import dev.copydesk.app.embedded.registry.RegistryRecord.Registered;
import java.io.IOException;
import java.util.Optional;

/**
 * Records as Confluent's registry keeps them in its topic: JSON keys and values, where the members of a key keep their
 * order, because the broker compacts by bytes.
 */
final class RecordFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordFormat() {}

    static byte[] key(RegistryRecord happened) throws IOException {
        ObjectNode key = JSON.createObjectNode();
        switch (happened) {
            case Registered(SubjectVersion version) ->
                key.put("keytype", "SCHEMA")
                        .put("subject", version.subject())
                        .put("version", version.version())
                        .put("magic", 1);
            case LevelSet set ->
                key.put("keytype", "CONFIG")
                        .put("subject", set.subject().orElse(null))
                        .put("magic", 0);
        }
        return JSON.writeValueAsBytes(key);
    }

    static byte[] value(RegistryRecord happened) throws IOException {
        ObjectNode value = JSON.createObjectNode();
        switch (happened) {
            case Registered(SubjectVersion version) ->
                value.put("subject", version.subject())
                        .put("version", version.version())
                        .put("id", version.id())
                        .put("schema", version.schema())
                        .put("deleted", false);
            case LevelSet set -> value.put("compatibilityLevel", set.level().name());
        }
        return JSON.writeValueAsBytes(value);
    }

    /** Reads a record back; kinds that this registry does not write, such as Confluent's {@code NOOP}, are empty. */
    static Optional<RegistryRecord> read(byte[] keyBytes, byte[] valueBytes) throws IOException {
        JsonNode key = JSON.readTree(keyBytes);
        JsonNode value = JSON.readTree(valueBytes);
        return switch (key.path("keytype").asText()) {
            case "SCHEMA" ->
                Optional.of(new Registered(new SubjectVersion(
                        key.required("subject").asText(),
                        key.required("version").asInt(),
                        value.required("id").asInt(),
                        value.required("schema").asText())));
            case "CONFIG" ->
                CompatibilityLevel.named(value.path("compatibilityLevel").asText())
                        .map(level -> new LevelSet(
                                Optional.ofNullable(key.path("subject").textValue()), level));
            default -> Optional.empty();
        };
    }
}
