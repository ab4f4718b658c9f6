package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The values in the scripts of a page: scripts that are JSON, what is assigned or parsed in programs, and the rows that are pushed to a page in
 * pieces. Structured data is not among them.
 */
final class StateScripts {

    private static final int MAX_SCRIPTS = 300;
    private static final int MAX_TRIES = 60;
    private static final int SHORTEST = 300;

    /** Behind an equals sign, what is parsed or pushed, and what a program is started with. */
    private static final Pattern BEGINNING = Pattern.compile(
            "=\\s{0,8}(?=[\\[{])|JSON\\.parse\\(\\s{0,8}(?=[\"'])|\\.push\\(\\s{0,8}(?=\\[\\s?1\\s?,\\s?\")"
                    + "|\\(\\s{0,8}(?=\\{\\s{0,8}\")|\\bdata:\\s{0,8}(?=\\[)");

    private final StateJson json;
    private final List<JsonNode> values = new ArrayList<>();
    private final StringBuilder pushed = new StringBuilder();

    private StateScripts(StateJson json) {
        this.json = json;
    }

    static List<JsonNode> values(Document page, StateJson json) {
        StateScripts scripts = new StateScripts(json);
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
        Matcher beginning = BEGINNING.matcher(data);
        int from = 0;
        for (int tries = 0; tries < MAX_TRIES && beginning.find(from); tries++) {
            StateJson.Value value = json.read(data, beginning.end()).orElse(null);
            from = value == null ? beginning.end() : Math.max(beginning.end(), value.end());
            if (value != null && data.charAt(beginning.start()) == '.') {
                pushed.append(value.node().path(1).asText());
            } else if (value != null && value.end() - beginning.end() >= SHORTEST) {
                found(value.node());
            }
            if (from >= data.length()) {
                return;
            }
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
