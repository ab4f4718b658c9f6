package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class KeywordsTest {

    private final Keywords words = new Keywords("ab", "via ", "bcd");

    @Test
    void aWordIsFoundWhateverItsCase() {
        assertThat(words.isIn("Photo Via Somebody")).isTrue();
        assertThat(words.isIn("Photo Vi a Somebody")).isFalse();
    }

    @Test
    void caseFoldsAsItDoesInPatterns() {
        assertThat(new Keywords("kiosk").isIn("KIO\u017F\u212A")).isTrue();
    }

    @Property(tries = 2_000)
    void aLineHasAWordIfItHoldsIt(@ForAll @CharRange(from = 'a', to = 'd') String line) {
        boolean held = line.contains("ab") || line.contains("bcd");

        assertThat(words.isIn(line.toUpperCase(Locale.ROOT))).isEqualTo(held);
    }
}
