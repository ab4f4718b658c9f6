package dev.copydesk.sink.document;

import java.nio.charset.StandardCharsets;

/** What is to become of one document of the index. */
public sealed interface Entry {

    /** The longest id that a bulk request may name. */
    int MAX_ID_BYTES = 512;

    Kind kind();

    /** The document's {@code _id}. */
    String id();

    /**
     * A document that is to stand in the index.
     *
     * @param json the document, one JSON object without line breaks, in UTF-8
     */
    record Document(Kind kind, String id, Version version, byte[] json) implements Entry {
        public Document {
            requireFittingId(id);
        }
    }

    /**
     * A document that is to leave the index. A tombstone names no revision, so it removes whatever stands there; the order of the topic,
     * which holds for each key, is what keeps an older revision from coming back.
     */
    record Removal(Kind kind, String id) implements Entry {
        public Removal {
            requireFittingId(id);
        }
    }

    private static void requireFittingId(String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_ID_BYTES) {
            throw new IllegalArgumentException(
                    "an id of " + bytes + " bytes: the index takes 1 to " + MAX_ID_BYTES + " bytes");
        }
    }
}
