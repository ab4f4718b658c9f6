package dev.copydesk.enrich.clean.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A state that is one array, in which objects and arrays name their values by index, as Nuxt writes it (devalue). An array that begins with a word
 * is a value of a kind: its first index is that of the value.
 */
final class IndexedValues {

    private static final int FEWEST = 4;
    private static final int MAX_KINDS = 5;

    private final JsonNode entries;
    private final List<JsonNode> values = new ArrayList<>();

    private IndexedValues(JsonNode entries) {
        this.entries = entries;
    }

    /** Whether an array begins as such a state does. */
    static boolean isBegunBy(JsonNode state) {
        if (!state.isArray() || state.size() < FEWEST || !state.path(0).isContainerNode()) {
            return false;
        }
        int named = 0;
        for (JsonNode value : state.path(0)) {
            if (value.isIntegralNumber()) {
                named++;
            } else if (!value.isTextual() || named > 0) {
                return false;
            }
        }
        return named > 0;
    }

    /** The same state with all values in their places. It may have circles. */
    static JsonNode unfold(JsonNode state) {
        IndexedValues indexed = new IndexedValues(state);
        state.forEach(entry -> indexed.values.add(
                entry.isObject()
                        ? JsonNodeFactory.instance.objectNode()
                        : entry.isArray() ? JsonNodeFactory.instance.arrayNode() : entry));
        for (int i = 0; i < state.size(); i++) {
            indexed.fill(indexed.values.get(i), state.get(i));
        }
        return indexed.at(0);
    }

    private void fill(JsonNode value, JsonNode entry) {
        if (value instanceof ObjectNode object) {
            entry.properties()
                    .forEach(field ->
                            object.set(field.getKey(), at(field.getValue().asInt(-1))));
        } else if (value instanceof ArrayNode array) {
            entry.forEach(index -> array.add(at(index.asInt(-1))));
        }
    }

    private JsonNode at(int index) {
        int found = index;
        for (int kinds = 0; kinds < MAX_KINDS && kind(found).isPresent(); kinds++) {
            JsonNode of = entries.path(found).path(1);
            if (!of.isIntegralNumber()) {
                return of;
            }
            found = of.asInt();
        }
        return found >= 0 && found < values.size() ? values.get(found) : MissingNode.getInstance();
    }

    private Optional<String> kind(int index) {
        JsonNode first =
                index < 0 ? MissingNode.getInstance() : entries.path(index).path(0);
        return first.isTextual() ? Optional.of(first.asText()) : Optional.empty();
    }
}
