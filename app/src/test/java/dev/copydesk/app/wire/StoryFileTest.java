package dev.copydesk.app.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.app.wire.StoryFile.Letter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryFileTest {

    @Test
    void lettersHaveHeadersAndParagraphs() {
        String file = """
                slug: lock
                title: Lock shut: barges wait
                by: Ada Quist; Jon Perrow

                The lock
                is shut.

                Barges wait.
                ====
                slug: bare
                """;

        List<Letter> letters = StoryFile.parse(file);

        assertThat(letters).hasSize(2);
        assertThat(letters.getFirst().need("title")).isEqualTo("Lock shut: barges wait");
        assertThat(letters.getFirst().list("by")).containsExactly("Ada Quist", "Jon Perrow");
        assertThat(letters.getFirst().paragraphs()).containsExactly("The lock is shut.", "Barges wait.");
        assertThat(letters.getLast().paragraphs()).isEmpty();
    }

    @Test
    void aMissingHeaderIsNamed() {
        Letter letter = StoryFile.parse("slug: bare").getFirst();

        assertThatThrownBy(() -> letter.need("date")).hasMessageContaining("\"date\"");
    }

    @Test
    void aCopyQuotesParagraphsByNumber() {
        List<String> whole = Prose.quoting(List.of("Own lead.", "{2-3}", "{1}"), List.of("One.", "Two.", "Three."));

        assertThat(whole).containsExactly("Own lead.", "Two.", "Three.", "One.");
    }

    @Test
    void marksBecomeMarkupOrVanish() {
        String marked = "The *Wren* & <b> sail to [the quay](/quay).";

        assertThat(Prose.html(marked))
                .isEqualTo("The <em>Wren</em> &amp; &lt;b&gt; sail to <a href=\"/quay\">the quay</a>.");
        assertThat(Prose.plain(marked)).isEqualTo("The Wren & <b> sail to the quay.");
    }

    @Test
    void whatACharsetCannotSayBecomesAReference() {
        byte[] bytes = Prose.encode("„grün“", StandardCharsets.ISO_8859_1);

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).isEqualTo("&#8222;grün&#8220;");
    }
}
