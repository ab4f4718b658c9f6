package dev.copydesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void aTextIsTheSameHoweverItIsSet() {
        assertThat(ContentHash.of("“Four freighters” left –\n\nfor Lindesund."))
                .isEqualTo(ContentHash.of("\"FOUR FREIGHTERS\" left - for Lindesund"));
    }

    @Test
    void anotherFigureIsAnotherText() {
        assertThat(ContentHash.of("71 killed")).isNotEqualTo(ContentHash.of("72 killed"));
    }

    @Test
    void wordsDoNotRunTogether() {
        assertThat(ContentHash.of("now here")).isNotEqualTo(ContentHash.of("nowhere"));
    }

    @Test
    void languagesWithoutSpacesKeepEveryCharacter() {
        assertThat(ContentHash.normalise("港口管理局，周一关闭。")).isEqualTo("港口管理局 周一关闭");
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll String text) {
        String once = ContentHash.normalise(text);

        assertThat(ContentHash.normalise(once)).isEqualTo(once);
    }
}
