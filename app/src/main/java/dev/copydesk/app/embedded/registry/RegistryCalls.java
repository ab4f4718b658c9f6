package dev.copydesk.app.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Confluent's REST interface as far as clients need it here: which call means what, and what it answers. */
final class RegistryCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SubjectStore store;

    RegistryCalls(SubjectStore store) {
        this.store = store;
    }

    /**
     * One request.
     *
     * @param path the path's segments, decoded
     * @param query the query's parameters, the last of a name
     */
    record Call(String method, List<String> path, Map<String, String> query, String body) {
        boolean is(String wantedMethod, int segments) {
            return method.equals(wantedMethod) && path.size() == segments;
        }

        String segment(int index) {
            return index < path.size() ? path.get(index) : "";
        }

        boolean asks(String parameter) {
            return Boolean.parseBoolean(query.get(parameter));
        }
    }

    JsonNode answer(Call call) {
        return switch (call.segment(0)) {
            case "" -> NODES.objectNode();
            case "subjects" -> subjects(call);
            case "schemas" -> schemas(call);
            case "compatibility" -> compatibility(call);
            case "config" -> config(call);
            default -> throw unknown(call);
        };
    }

    private JsonNode subjects(Call call) {
        String subject = call.segment(1);
        if (call.is("GET", 1)) {
            return JSON.valueToTree(store.subjects());
        }
        if (call.is("POST", 2)) {
            return node(store.lookup(subject, schemaIn(call)));
        }
        if (!call.segment(2).equals("versions")) {
            throw unknown(call);
        }
        if (call.is("GET", 3)) {
            return JSON.valueToTree(store.versions(subject));
        }
        if (call.is("POST", 3)) {
            return NODES.objectNode().put("id", store.register(subject, schemaIn(call)));
        }
        if (call.is("GET", 4)) {
            return node(version(subject, call.segment(3)));
        }
        if (call.is("GET", 5) && call.segment(4).equals("schema")) {
            return parse(version(subject, call.segment(3)).schema());
        }
        throw unknown(call);
    }

    private JsonNode schemas(Call call) {
        if (call.is("GET", 2) && call.segment(1).equals("types")) {
            return NODES.arrayNode().add("AVRO");
        }
        if (!call.method().equals("GET") || !call.segment(1).equals("ids")) {
            throw unknown(call);
        }
        int id = id(call.segment(2));
        if (call.is("GET", 3)) {
            return NODES.objectNode().put("schema", store.schema(id));
        }
        if (call.is("GET", 4) && call.segment(3).equals("versions")) {
            ArrayNode versions = NODES.arrayNode();
            store.versionsOfSchema(id)
                    .forEach(v ->
                            versions.addObject().put("subject", v.subject()).put("version", v.version()));
            return versions;
        }
        throw unknown(call);
    }

    private JsonNode compatibility(Call call) {
        if (!call.method().equals("POST")
                || !call.segment(1).equals("subjects")
                || !call.segment(3).equals("versions")
                || call.path().size() > 5) {
            throw unknown(call);
        }
        List<String> problems = problems(call.segment(2), call.segment(4), schemaIn(call));
        ObjectNode answer = NODES.objectNode().put("is_compatible", problems.isEmpty());
        if (call.asks("verbose")) {
            answer.set("messages", JSON.valueToTree(problems));
        }
        return answer;
    }

    /** Against all that the level names where no version is given; a subject without versions forbids nothing. */
    private List<String> problems(String subject, String version, String schema) {
        if (version.isEmpty()) {
            return store.problems(subject, schema);
        }
        if (version.equals("latest") && !store.subjects().contains(subject)) {
            return List.of();
        }
        return store.problems(subject, schema, version(subject, version));
    }

    private JsonNode config(Call call) {
        String subject = call.segment(1);
        if (call.is("GET", 1)) {
            return level("compatibilityLevel", store.defaultLevel());
        }
        if (call.is("GET", 2)) {
            CompatibilityLevel level = call.asks("defaultToGlobal")
                    ? store.level(subject)
                    : store.ownLevel(subject).orElseThrow(() -> RegistryFault.levelNotSet(subject));
            return level("compatibilityLevel", level);
        }
        if (call.is("PUT", 1)) {
            store.setDefaultLevel(levelIn(call));
            return level("compatibility", store.defaultLevel());
        }
        if (call.is("PUT", 2)) {
            store.setLevel(subject, levelIn(call));
            return level("compatibility", store.level(subject));
        }
        throw unknown(call);
    }

    private SubjectVersion version(String subject, String version) {
        if (version.equals("latest") || version.equals("-1")) {
            return store.latest(subject);
        }
        try {
            int number = Integer.parseInt(version);
            if (number > 0) {
                return store.version(subject, number);
            }
        } catch (NumberFormatException e) {
            throw RegistryFault.versionInvalid(version);
        }
        throw RegistryFault.versionInvalid(version);
    }

    private static int id(String segment) {
        try {
            return Integer.parseInt(segment);
        } catch (NumberFormatException e) {
            throw RegistryFault.callUnknown("schemas/ids/" + segment);
        }
    }

    private static String schemaIn(Call call) {
        JsonNode body = parse(call.body());
        if (!body.path("schemaType").asText("AVRO").equals("AVRO")) {
            throw RegistryFault.schemaInvalid("this registry keeps Avro only");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryFault.schemaInvalid("this registry does not keep references");
        }
        String schema = body.path("schema").textValue();
        if (schema == null) {
            throw RegistryFault.schemaInvalid("the request has no text under 'schema'");
        }
        return schema;
    }

    private static CompatibilityLevel levelIn(Call call) {
        String name = parse(call.body()).path("compatibility").asText();
        return CompatibilityLevel.named(name).orElseThrow(() -> RegistryFault.levelInvalid(name));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw RegistryFault.requestInvalid("The request is not JSON: " + e.getMessage());
        }
    }

    private static ObjectNode node(SubjectVersion version) {
        return JSON.valueToTree(version);
    }

    private static ObjectNode level(String member, CompatibilityLevel level) {
        return NODES.objectNode().put(member, level.name());
    }

    private static RegistryFault unknown(Call call) {
        return RegistryFault.callUnknown(call.method() + " /" + String.join("/", call.path()));
    }
}
