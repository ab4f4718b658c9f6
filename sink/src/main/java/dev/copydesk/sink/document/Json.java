package dev.copydesk.sink.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object under construction that leaves out what has no value. */
final class Json {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Json with(String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
        return this;
    }

    Json with(String field, @Nullable UUID value) {
        return value == null ? this : with(field, value.toString());
    }

    Json with(String field, @Nullable Enum<?> value) {
        return value == null ? this : with(field, value.name());
    }

    Json with(String field, @Nullable Instant value) {
        return value == null ? this : with(field, value.toString());
    }

    Json with(String field, boolean value) {
        node.put(field, value);
        return this;
    }

    Json with(String field, long value) {
        node.put(field, value);
        return this;
    }

    Json with(String field, @Nullable Integer value) {
        return value == null ? this : with(field, value.longValue());
    }

    Json with(String field, @Nullable Double value) {
        if (value != null) {
            node.put(field, value);
        }
        return this;
    }

    Json with(String field, @Nullable ObjectNode value) {
        if (value != null) {
            node.set(field, value);
        }
        return this;
    }

    Json withTexts(String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(field);
            values.forEach(array::add);
        }
        return this;
    }

    /** A table, as an array of rows. */
    Json withRows(String field, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            ArrayNode array = node.putArray(field);
            rows.forEach(row -> row.forEach(array.addArray()::add));
        }
        return this;
    }

    <E> Json withAll(String field, List<E> values, Function<E, ObjectNode> toNode) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(field);
            values.forEach(value -> array.add(toNode.apply(value)));
        }
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
