package dev.copydesk.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.sink.document.Kind;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the indices about: template, index, aliases. What is there already is left or, where the mapping has gained fields, extended, so
 * it may run at every start, and in several instances at once.
 */
public final class IndexSetup {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSetup.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SearchIndex index;
    private final Templates templates;

    public IndexSetup(SearchIndex index, IndexSettings settings) {
        this.index = index;
        this.templates = new Templates(index.names(), settings.replicas());
    }

    /**
     * Makes sure that every kind has its index.
     *
     * @throws IOException when the index cannot be reached, or refuses; the message says what
     */
    public void apply() throws IOException {
        for (Kind kind : Kind.values()) {
            applyTemplate(kind);
            boolean created = createIndex(kind);
            if (!created) {
                extendMapping(kind);
            }
            pointAliases(kind);
            LOG.atInfo()
                    .addKeyValue("index", index.names().index(kind))
                    .addKeyValue("created", created)
                    .log("index is ready");
        }
    }

    /** A template of a newer release of the same generation stays: it holds all our fields and more. */
    private void applyTemplate(Kind kind) throws IOException {
        String path = "/_index_template/" + index.names().index(kind);
        ObjectNode template = templates.template(kind);
        Answer existing = index.get(path);
        if (existing.isSuccess()
                && versionOf(existing) > template.path("version").asLong()) {
            return;
        }
        require(index.put(path, bytes(template)), "template " + index.names().index(kind));
    }

    private static long versionOf(Answer existing) throws IOException {
        return JSON.readTree(existing.body())
                .path("index_templates")
                .path(0)
                .path("index_template")
                .path("version")
                .asLong();
    }

    private boolean createIndex(Kind kind) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("aliases").putObject(index.names().writeAlias(kind));
        Answer answer = index.put("/" + index.names().index(kind), bytes(request));
        if (answer.status() == 400 && errorType(answer).equals("resource_already_exists_exception")) {
            return false;
        }
        require(answer, "index " + index.names().index(kind));
        return true;
    }

    private void extendMapping(Kind kind) throws IOException {
        Answer answer = index.put("/" + index.names().index(kind) + "/_mapping", bytes(templates.mapping(kind)));
        require(answer, "mapping of " + index.names().index(kind));
    }

    /** The read alias is set once and then left alone: an operator may have pointed it at another generation. */
    private void pointAliases(Kind kind) throws IOException {
        IndexNames names = index.names();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        addAlias(request, names.index(kind), names.writeAlias(kind));
        if (index.get("/_alias/" + names.readAlias(kind)).status() == 404) {
            addAlias(request, names.index(kind), names.readAlias(kind));
        }
        require(index.post("/_aliases", bytes(request)), "aliases of " + names.index(kind));
    }

    private static void addAlias(ObjectNode request, String target, String alias) {
        request.withArray("actions")
                .addObject()
                .putObject("add")
                .put("index", target)
                .put("alias", alias);
    }

    private static String errorType(Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body.path("error").path("type").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static void require(Answer answer, String what) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(what + " is refused with status " + answer.status() + ": " + answer.excerpt());
        }
    }

    private static byte[] bytes(ObjectNode node) throws IOException {
        return JSON.writeValueAsBytes(node);
    }
}
