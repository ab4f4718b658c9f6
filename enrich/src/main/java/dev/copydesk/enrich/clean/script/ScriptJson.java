package dev.copydesk.enrich.clean.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

/**
 * Reads single values out of scripts, up to their ends; what is no value is none. One instance serves one page, and reads no more than so many
 * characters and tokens of it.
 */
public final class ScriptJson {

    /** A value, and where in the script it ends. */
    record Value(JsonNode node, int end) {}

    private static final int MAX_PAGE_CHARS = 8_000_000;
    private static final int MAX_TOKENS = 500_000;
    private static final int MAX_DEPTH = 200;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private long charsLeft = MAX_PAGE_CHARS;
    private long tokensLeft = MAX_TOKENS;

    /** The value that begins at a place of a script, written as JSON or as a literal of the script's language. */
    Optional<Value> read(String script, int from) {
        Optional<Value> json = parse(script, from);
        if (json.isPresent()) {
            return json;
        }
        return ScriptLiteral.at(script, from, (int) Math.max(0, charsLeft))
                .flatMap(literal -> parse(literal.json(), 0).map(value -> new Value(value.node(), literal.end())));
    }

    /** The value that a text is. */
    public Optional<JsonNode> read(String text) {
        return read(text, 0).map(Value::node);
    }

    private Optional<Value> parse(String script, int from) {
        if (charsLeft <= 0 || tokensLeft <= 0) {
            return Optional.empty();
        }
        try (Reader reader = new StringReader(script)) {
            long skipped = reader.skip(from);
            try (JsonParser parser = MAPPER.createParser(reader)) {
                return parse(parser, (int) skipped);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Value> parse(JsonParser parser, int from) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(parser);
            int read = (int) parser.currentLocation().getCharOffset();
            return node == null ? Optional.empty() : Optional.of(new Value(node, from + read));
        } finally {
            charsLeft -= parser.currentLocation().getCharOffset();
            tokensLeft -= parser.currentTokenCount();
        }
    }
}
