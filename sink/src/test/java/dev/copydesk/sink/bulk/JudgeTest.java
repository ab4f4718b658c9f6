package dev.copydesk.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.sink.document.Documents;
import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.document.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Entry DOCUMENT = Documents.of(Records.article());
    private static final Entry REMOVAL = new Entry.Removal(Kind.ARTICLE, "gone");

    @ParameterizedTest
    @CsvSource({
        "200, '', Done",
        "201, '', Done",
        "400, mapper_parsing_exception, Refused",
        "400, strict_dynamic_mapping_exception, Refused",
        "400, index_closed_exception, Later",
        "401, security_exception, Later",
        "403, cluster_block_exception, Later",
        "404, index_not_found_exception, IndexGone",
        "405, whatever_exception, Refused",
        "408, timeout_exception, Later",
        "409, version_conflict_engine_exception, Superseded",
        "413, too_large_exception, TooMuch",
        "429, rejected_execution_exception, Later",
        "429, cluster_block_exception, Later",
        "500, null_pointer_exception, Later",
        "503, unavailable_shards_exception, Later",
        "302, '', Later",
    })
    void anItemWithADocumentIsJudgedByItsOwnStatus(int status, String errorType, String verdict) {
        Verdict judged = Judge.ofItem(DOCUMENT, new ItemStatus(status, errorType, "because"));

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', Done",
        "404, '', Done",
        "404, index_not_found_exception, IndexGone",
        "409, version_conflict_engine_exception, Later",
        "429, rejected_execution_exception, Later",
        "400, illegal_argument_exception, Refused",
    })
    void aRemovalIsJudgedByItsOwnStatus(int status, String errorType, String verdict) {
        Verdict judged = Judge.ofItem(REMOVAL, new ItemStatus(status, errorType, "because"));

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "400, parse_exception, TooMuch",
        "400, index_closed_exception, Later",
        "400, '', Later",
        "401, security_exception, Later",
        "403, '', Later",
        "404, index_not_found_exception, IndexGone",
        "408, '', Later",
        "413, '', TooMuch",
        "429, circuit_breaking_exception, Later",
        "500, '', Later",
        "502, '', Later",
        "503, '', Later",
        "504, '', Later",
    })
    void aWholeRequestIsJudgedByItsStatus(int status, String errorType, String verdict) {
        Verdict judged = Judge.ofRequest(status, errorType, "what it said");

        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void aRefusalSaysWhatTheIndexSaid() {
        Verdict judged = Judge.ofItem(DOCUMENT, new ItemStatus(400, "mapper_parsing_exception", "failed to parse"));

        assertThat(judged).isEqualTo(new Verdict.Refused("status 400, mapper_parsing_exception: failed to parse"));
    }
}
