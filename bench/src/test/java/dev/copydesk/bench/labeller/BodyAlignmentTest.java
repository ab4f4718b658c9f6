package dev.copydesk.bench.labeller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyAlignmentTest {

    private static final String FIRST = "The swing bridge will stay open to boats until Friday.";
    private static final String SECOND = "Nobody can find the key to its motor.";

    @Test
    void thePiecesOfTheBodyAreFoundAmongOthers() {
        assertThat(align(List.of("Home", FIRST, "Advertisement", SECOND, "Most read")))
                .containsExactly(false, true, false, true, false);
    }

    @Test
    void aTextThatStandsOnThePageTwiceIsTakenWhereItContinuesTheOthers() {
        assertThat(align(List.of(SECOND, "Home", FIRST, SECOND))).containsExactly(false, false, true, true);
    }

    @Test
    void textWithoutSpacesIsAlignedByItsCharacters() {
        boolean[] aligned = new BodyAlignment("港湾局が日曜日に発表した。").align(List.of("ニュース", "港湾局が日曜日に発表した。"));

        assertThat(aligned).containsExactly(false, true);
    }

    private static boolean[] align(List<String> pieces) {
        return new BodyAlignment(FIRST + "\n\n" + SECOND).align(pieces);
    }
}
