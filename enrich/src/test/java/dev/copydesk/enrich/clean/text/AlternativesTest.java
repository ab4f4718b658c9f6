package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final String REGEX = "(?:abc?|a?d|b(?:c|d)|[cd]a|(?:b|c)d|\\|a|cab)\\s?a{0,2}";
    private static final Pattern WHOLE = Pattern.compile(REGEX, Pattern.CASE_INSENSITIVE);

    private final Alternatives alternatives = new Alternatives(REGEX);

    @Property(tries = 5_000)
    void aLineMatchesAsFarAsItDoesWithAllOfThem(@ForAll @CharRange(from = 'a', to = 'd') String line) {
        Matcher whole = WHOLE.matcher(line);
        Matcher some = alternatives.of(line).matcher(line);

        assertThat(some.lookingAt()).isEqualTo(whole.lookingAt());
        assertThat(some.hasMatch() ? some.end() : -1).isEqualTo(whole.hasMatch() ? whole.end() : -1);
    }

    @Test
    void onlyThoseThatBeginLikeTheLineAreTried() {
        assertThat(new Alternatives("(?:share|print|tweet)").of("Share").pattern())
                .contains("share")
                .doesNotContain("print");
    }

    @Test
    void theFirstLetterFoldsAsPatternsFold() {
        assertThat(new Alternatives("(?:share|kiosk)")
                        .of("\u212Aiosk")
                        .matcher("\u212Aiosk")
                        .matches())
                .isTrue();
    }

    @Test
    void aGroupThatMayBeAbsentIsLeftWhole() {
        assertThat(new Alternatives("(?:a|b)?c").of("c").matcher("c").matches()).isTrue();
    }
}
