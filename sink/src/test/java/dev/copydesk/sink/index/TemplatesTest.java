package dev.copydesk.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.sink.document.Documents;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.document.Records;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Templates templates = new Templates(new IndexNames("desk"), 2);

    static Stream<Arguments> filledRecords() {
        return Stream.of(
                Arguments.of(Records.article().getSchema(), Documents.of(Records.article())),
                Arguments.of(Records.story().getSchema(), Documents.of(Records.story())),
                Arguments.of(Records.outcome().getSchema(), Documents.of(Records.outcome())));
    }

    /** A field that is added to a schema has to be added to the document, the mapping and the filled record of this test. */
    @ParameterizedTest
    @MethodSource("filledRecords")
    void schemaDocumentAndStrictMappingHaveTheSameFields(Schema schema, Entry.Document document) throws IOException {
        Set<String> inSchema = fieldsOf(schema, "");

        assertThat(fieldsOf(JSON.readTree(document.json()), "")).isEqualTo(inSchema);
        assertThat(mappedFields(templates.mapping(document.kind()), "")).isEqualTo(inSchema);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theMappingIsStrictAndEveryKeywordIsCapped(Kind kind) {
        ObjectNode mapping = templates.mapping(kind);

        assertThat(mapping.path("dynamic").asText()).isEqualTo("strict");
        assertThat(mapping.findParents("type"))
                .filteredOn(field -> field.path("type").asText().equals("keyword"))
                .isNotEmpty()
                // Lucene takes terms of 32,766 bytes; a character of UTF-8 has up to four.
                .allSatisfy(
                        field -> assertThat(field.path("ignore_above").asInt()).isBetween(1, 8191));
    }

    @Test
    void theTemplateTakesNameAndReplicasFromTheSettings() {
        ObjectNode template = templates.template(Kind.STORY);

        assertThat(template.path("index_patterns").path(0).asText()).isEqualTo("desk-stories-v1");
        assertThat(template.path("template")
                        .path("settings")
                        .path("number_of_replicas")
                        .asInt())
                .isEqualTo(2);
    }

    private static Set<String> fieldsOf(JsonNode node, String path) {
        Set<String> fields = new TreeSet<>();
        JsonNode object = node.isArray() ? node.path(0) : node;
        object.properties().forEach(field -> {
            fields.add(path + field.getKey());
            fields.addAll(fieldsOf(field.getValue(), path + field.getKey() + "."));
        });
        return fields;
    }

    private static Set<String> mappedFields(JsonNode mapping, String path) {
        Set<String> fields = new TreeSet<>();
        mapping.path("properties").properties().forEach(field -> {
            fields.add(path + field.getKey());
            fields.addAll(mappedFields(field.getValue(), path + field.getKey() + "."));
        });
        return fields;
    }

    private static Set<String> fieldsOf(Schema schema, String path) {
        return switch (schema.getType()) {
            case RECORD -> {
                Set<String> fields = new TreeSet<>();
                schema.getFields().forEach(field -> {
                    fields.add(path + field.name());
                    fields.addAll(fieldsOf(field.schema(), path + field.name() + "."));
                });
                yield fields;
            }
            case ARRAY -> fieldsOf(schema.getElementType(), path);
            case UNION -> {
                Set<String> fields = new TreeSet<>();
                schema.getTypes().forEach(type -> fields.addAll(fieldsOf(type, path)));
                yield fields;
            }
            default -> Set.of();
        };
    }
}
