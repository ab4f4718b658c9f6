package dev.copydesk.ingest.fetch;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The headers of an answer that matter after it: validators, robots and rights, language, links. */
record ResponseHeaders(
        Map<String, String> kept,
        @Nullable String contentType,
        @Nullable String charset) {

    private static final List<String> KEPT = List.of(
            "etag",
            "last-modified",
            "cache-control",
            "expires",
            "retry-after",
            "content-type",
            "content-language",
            "link",
            "x-robots-tag",
            "tdm-reservation",
            "tdm-policy",
            "content-signal");

    private static final int MAX_VALUE_CHARS = 4_000;

    static ResponseHeaders of(Response response) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            List<String> values = response.headers(name);
            if (!values.isEmpty()) {
                String joined = String.join(", ", values);
                kept.put(name, joined.length() <= MAX_VALUE_CHARS ? joined : joined.substring(0, MAX_VALUE_CHARS));
            }
        }
        String declared = response.header("Content-Type");
        @Nullable MediaType type = declared == null ? null : MediaType.parse(declared);
        return new ResponseHeaders(kept, mediaType(type), charset(type));
    }

    private static @Nullable String mediaType(@Nullable MediaType type) {
        return type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    /** As it was declared, also when Java does not know it: the reader may. */
    private static @Nullable String charset(@Nullable MediaType type) {
        if (type == null) {
            return null;
        }
        @Nullable Charset known = type.charset();
        return known != null ? known.name() : type.parameter("charset");
    }
}
