package dev.copydesk.enrich.clean.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.state = |{\"ferry\":1}",
                "list=|[1]",
                "JSON.parse( |'[1]')",
                "start(|{ \"ferry\":1})",
                "{data: |[1]}",
                "self.pages.push(|[1,\"0:ferry\"])"
            })
    void aValueBeginsBehindWhatComesBeforeOne(String marked) {
        String program = marked.replace("|", "");

        assertThat(new Beginnings(program).next(0)).isEqualTo(marked.indexOf('|'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == 1",
                "parse('[1]')",
                "start({ferry:1})",
                "{metadata: [1]}",
                "list.push([2,\"x\"])",
                "x =         {}",
                "data:",
                "("
            })
    void noneBeginsBehindWhatOnlyLooksLikeIt(String program) {
        assertThat(new Beginnings(program).next(0)).isEqualTo(Beginnings.NONE);
    }

    @Test
    void onlyRowsArePushed() {
        Beginnings beginnings = new Beginnings("pages.push([1,\"0:ferry\"]); x = {}");

        int row = beginnings.next(0);
        assertThat(beginnings.isPushed()).isTrue();
        assertThat(beginnings.next(row)).isGreaterThan(row);
        assertThat(beginnings.isPushed()).isFalse();
    }

    @Test
    void whatBeganBeforeIsNotFoundAgain() {
        String program = "JSON.parse('[1]')";

        assertThat(new Beginnings(program).next(1)).isEqualTo(Beginnings.NONE);
    }
}
