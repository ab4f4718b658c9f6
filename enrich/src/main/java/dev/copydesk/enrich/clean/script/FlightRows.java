package dev.copydesk.enrich.clean.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows in which React sends what its server components were given: a number in hexadecimal, a colon, and JSON up to the end of the line, or a
 * text with its length in bytes. Rows refer to each other by number.
 */
final class FlightRows {

    private static final int MAX_ROWS = 5_000;
    private static final int HEX = 16;

    private final CharSequence rows;
    private final ScriptJson json;
    private final Map<String, JsonNode> byNumber = new HashMap<>();
    private int at;

    private FlightRows(CharSequence rows, ScriptJson json) {
        this.rows = rows;
        this.json = json;
    }

    /** The values of the rows, with the rows that they refer to in their places. */
    static List<JsonNode> read(CharSequence rows, ScriptJson json) {
        FlightRows flight = new FlightRows(rows.toString(), json);
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < MAX_ROWS && flight.at < rows.length(); i++) {
            flight.row().filter(JsonNode::isContainerNode).ifPresent(values::add);
        }
        values.forEach(value -> References.replace(value, flight::referred));
        return values;
    }

    private Optional<JsonNode> row() {
        int colon = at;
        while (colon < rows.length() && Character.digit(rows.charAt(colon), HEX) >= 0) {
            colon++;
        }
        if (colon == at || colon + 1 >= rows.length() || rows.charAt(colon) != ':') {
            at = endOfLine(at) + 1;
            return Optional.empty();
        }
        String number = rows.subSequence(at, colon).toString();
        at = colon + 1;
        Optional<JsonNode> value = rows.charAt(at) == 'T' ? text() : line();
        value.ifPresent(read -> byNumber.put(number, read));
        return value;
    }

    private Optional<JsonNode> line() {
        int start = at;
        int end = endOfLine(at);
        at = end + 1;
        return json.read(rows.subSequence(start, end).toString());
    }

    private Optional<JsonNode> text() {
        int comma = ++at;
        long bytes = 0;
        while (comma < rows.length() && Character.digit(rows.charAt(comma), HEX) >= 0 && bytes < rows.length()) {
            bytes = bytes * HEX + Character.digit(rows.charAt(comma++), HEX);
        }
        int start = Math.min(comma + 1, rows.length());
        at = start;
        while (bytes > 0 && at < rows.length()) {
            bytes -= bytesOf(rows.charAt(at++));
        }
        return Optional.of(new TextNode(rows.subSequence(start, at).toString()));
    }

    /** In UTF-8; the two halves of a pair have four together. */
    private static int bytesOf(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < rows.length() && rows.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** {@code $5}, and {@code $L5} or {@code $@5} for what comes later. */
    private Optional<JsonNode> referred(JsonNode value) {
        String text = value.isTextual() ? value.asText() : "";
        if (text.length() < 2 || text.length() > 12 || text.charAt(0) != '$') {
            return Optional.empty();
        }
        boolean later = text.charAt(1) == 'L' || text.charAt(1) == '@';
        return Optional.ofNullable(byNumber.get(text.substring(later ? 2 : 1)));
    }
}
