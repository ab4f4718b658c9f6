package dev.copydesk.enrich.clean.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The values in the scripts of a page: scripts that are JSON, what is assigned or parsed in programs, and the rows that are pushed to a page in
 * pieces. Structured data is not among them.
 */
public final class ScriptValues {

    private static final int MAX_SCRIPTS = 300;
    private static final int MAX_TRIES = 60;
    private static final int SHORTEST = 300;

    private final ScriptJson json;
    private final List<JsonNode> values = new ArrayList<>();
    private final StringBuilder pushed = new StringBuilder();

    private ScriptValues(ScriptJson json) {
        this.json = json;
    }

    /** The values in page order, each an object or a list. */
    public static List<JsonNode> values(Document page, ScriptJson json) {
        ScriptValues scripts = new ScriptValues(json);
        page.selectStream("script").limit(MAX_SCRIPTS).forEach(scripts::read);
        scripts.values.addAll(FlightRows.read(scripts.pushed, json));
        return scripts.values;
    }

    private void read(Element script) {
        String type = script.attr("type");
        String data = script.data();
        if (!type.contains("json")) {
            program(data);
        } else if (!type.contains("ld+json") && data.length() >= SHORTEST) {
            json.read(unescaped(data.strip())).ifPresent(this::keep);
        }
    }

    private void program(String data) {
        Beginnings beginnings = new Beginnings(data);
        int begun = beginnings.next(0);
        for (int tries = 0; tries < MAX_TRIES && begun >= 0; tries++) {
            ScriptJson.Value value = json.read(data, begun).orElse(null);
            if (value != null && beginnings.isPushed()) {
                pushed.append(value.node().path(1).asText());
            } else if (value != null && value.end() - begun >= SHORTEST) {
                found(value.node());
            }
            begun = beginnings.next(value == null ? begun : Math.max(begun, value.end()));
        }
    }

    private void found(JsonNode value) {
        if (value.isTextual()) {
            json.read(value.asText()).ifPresent(this::keep);
        } else {
            keep(value);
        }
    }

    private void keep(JsonNode value) {
        if (IndexedValues.isBegunBy(value)) {
            values.add(IndexedValues.unfold(value));
        } else if (value.isContainerNode()) {
            References.resolve(value);
            values.add(value);
        }
    }

    /** Angular wrote quotation marks and signs of markup as entities of its own. */
    private static String unescaped(String data) {
        return data.startsWith("{&q;")
                ? data.replace("&q;", "\"")
                        .replace("&s;", "'")
                        .replace("&l;", "<")
                        .replace("&g;", ">")
                        .replace("&a;", "&")
                : data;
    }
}
