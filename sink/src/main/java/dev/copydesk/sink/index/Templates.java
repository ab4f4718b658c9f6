package dev.copydesk.sink.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.sink.document.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The composable index templates, as the JSON files beside this class have them, with names and replicas filled in. */
final class Templates {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexNames names;
    private final int replicas;

    Templates(IndexNames names, int replicas) {
        this.names = names;
        this.replicas = replicas;
    }

    ObjectNode template(Kind kind) {
        ObjectNode template = resource(kind.plural() + "-v" + IndexNames.GENERATION + ".json");
        template.putArray("index_patterns").add(names.index(kind));
        template.withObject("/template/settings").put("number_of_replicas", replicas);
        return template;
    }

    ObjectNode mapping(Kind kind) {
        return template(kind).withObject("/template/mappings");
    }

    private static ObjectNode resource(String name) {
        try (InputStream json = Templates.class.getResourceAsStream(name)) {
            if (json == null || !(JSON.readTree(json) instanceof ObjectNode template)) {
                throw new IllegalStateException("template " + name + " is not in the jar");
            }
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name + " cannot be read", e);
        }
    }
}
