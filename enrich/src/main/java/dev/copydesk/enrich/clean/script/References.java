package dev.copydesk.enrich.clean.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts what is referred to in the place of references: entities that a store keeps under their names, or whatever else a kind of state refers to.
 * What comes of it may have circles.
 */
final class References {

    private References() {}

    /** Replaces the references to the entities of a store that stand in the store itself. */
    static void resolve(JsonNode state) {
        Map<String, JsonNode> entities = new HashMap<>();
        forEach(state, node -> name(node).ifPresent(name -> entities.put(name, node)));
        if (!entities.isEmpty()) {
            forEach(
                    state,
                    node -> node.properties().forEach(entry -> {
                        if (entry.getValue().isObject()
                                && name(entry.getValue()).isEmpty()) {
                            entities.replace(entry.getKey(), entry.getValue());
                        }
                    }));
            replace(state, value -> name(value).map(entities::get));
        }
    }

    private static Optional<String> name(JsonNode reference) {
        JsonNode name = reference.path("__ref");
        return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    /** Replaces all values below a node that have a target. */
    static void replace(JsonNode root, Function<JsonNode, Optional<JsonNode>> target) {
        forEach(root, node -> {
            if (node instanceof ObjectNode object) {
                object.properties()
                        .forEach(entry -> target.apply(entry.getValue()).ifPresent(entry::setValue));
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    JsonNode found = target.apply(array.get(i)).orElse(array.get(i));
                    array.set(i, found);
                }
            }
        });
    }

    /** Every object and array, once. */
    private static void forEach(JsonNode root, Consumer<JsonNode> visitor) {
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<JsonNode> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            JsonNode node = pending.pop();
            if (node.isContainerNode() && seen.add(node)) {
                visitor.accept(node);
                node.forEach(pending::push);
            }
        }
    }
}
