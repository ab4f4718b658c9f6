package dev.copydesk.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAnswerTest {

    @Test
    void eachItemHasItsOwnStatus() throws IOException {
        List<ItemStatus> statuses = BulkAnswer.parse(utf8("""
                {"took": 3, "errors": true, "items": [
                  {"index": {"_index": "copydesk-articles-v1", "_id": "a", "_version": 2, "result": "created", "status": 201}},
                  {"index": {"_index": "copydesk-articles-v1", "_id": "b", "status": 400, "error": {
                    "type": "mapper_parsing_exception", "reason": "failed to parse field [wordCount]",
                    "caused_by": {"type": "illegal_argument_exception", "reason": "out of range"}}}},
                  {"delete": {"_index": "copydesk-articles-v1", "_id": "c", "result": "not_found", "status": 404}}
                ]}"""), 3);

        assertThat(statuses)
                .containsExactly(
                        new ItemStatus(201, "", ""),
                        new ItemStatus(
                                400, "mapper_parsing_exception", "failed to parse field [wordCount] (out of range)"),
                        new ItemStatus(404, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<html>proxy</html>",
                "{\"items\": []}",
                "{\"items\": [{\"index\": {\"_id\": \"a\"}}]}",
                "{\"items\": [{\"index\": {\"status\": 201}}",
                "{\"items\": [{\"index\": {\"status\": 201}}, {\"index\": {\"status\": 201}}]}"
            })
    void anAnswerThatDoesNotFitTheRequestIsNoAnswer(String body) {
        assertThatThrownBy(() -> BulkAnswer.parse(utf8(body), 1)).isInstanceOf(IOException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
