package dev.copydesk.sink.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer to a bulk request. */
final class BulkAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_REASON_CHARS = 1000;

    private BulkAnswer() {}

    /**
     * The status of each item, in the order of the request.
     *
     * @throws IOException when the answer is not one to a request of this many items: cut off, or from something that is no index
     */
    static List<ItemStatus> parse(byte[] body, int expectedItems) throws IOException {
        JsonNode items = JSON.readTree(body).path("items");
        if (items.size() != expectedItems) {
            throw new IOException("the index answered for " + items.size() + " of " + expectedItems + " items");
        }
        List<ItemStatus> statuses = new ArrayList<>(expectedItems);
        for (JsonNode item : items) {
            // Each is an object of one field, named after the action.
            statuses.add(
                    status(item.isObject() && item.size() == 1 ? item.iterator().next() : item));
        }
        return statuses;
    }

    /** What the index calls the fault of a whole request; empty when the answer is not the index's. */
    static String errorType(byte[] body) {
        try {
            return JSON.readTree(body).path("error").path("type").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static ItemStatus status(JsonNode item) throws IOException {
        JsonNode status = item.path("status");
        if (!status.isInt()) {
            throw new IOException("the index answered for an item without a status");
        }
        JsonNode error = item.path("error");
        return new ItemStatus(status.asInt(), error.path("type").asText(), reason(error));
    }

    /** The outer reason of a mapping error is "failed to parse"; which value it was stands in its cause. */
    private static String reason(JsonNode error) {
        String outer = error.path("reason").asText();
        String cause = error.path("caused_by").path("reason").asText();
        String whole = cause.isEmpty() ? outer : outer + " (" + cause + ")";
        return whole.length() <= MAX_REASON_CHARS ? whole : whole.substring(0, MAX_REASON_CHARS) + "…";
    }
}
