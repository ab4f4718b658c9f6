package dev.copydesk.sink.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.index.IndexNames;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** The lines of a bulk request: an action, and for a document the document. */
final class BulkLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BulkLines() {}

    static byte[] of(Entry entry, IndexNames names) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode action = line.putObject(actionOf(entry))
                .put("_index", names.writeAlias(entry.kind()))
                .put("_id", entry.id());
        switch (entry) {
            case Entry.Document document -> {
                action.put("version", document.version().number())
                        .put("version_type", document.version().rule().versionType());
                lines.writeBytes(bytes(line));
                lines.write('\n');
                lines.writeBytes(document.json());
            }
            case Entry.Removal removal -> lines.writeBytes(bytes(line));
        }
        lines.write('\n');
        return lines.toByteArray();
    }

    static byte[] of(List<? extends Item<?>> items) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        items.forEach(item -> lines.writeBytes(item.lines()));
        return lines.toByteArray();
    }

    private static String actionOf(Entry entry) {
        return switch (entry) {
            case Entry.Document document -> "index";
            case Entry.Removal removal -> "delete";
        };
    }

    private static byte[] bytes(ObjectNode line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "an action that cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
