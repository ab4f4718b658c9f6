package dev.copydesk.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9200", "ftp://index.example", "/search", "https://user:secret@index.example"})
    void anAddressThatIsNoPlainWebAddressIsRefusedWithoutBeingRepeated(String url) {
        assertThatThrownBy(() -> IndexSettings.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://host:port")
                .hasMessageNotContaining("secret");
    }

    @Test
    void thePasswordIsNotShown() {
        IndexSettings settings =
                new IndexSettings(List.of(URI.create("https://index.example")), "desk", "hush", null, "desk", 1);

        assertThat(settings.toString()).contains("desk").doesNotContain("hush");
    }

    @Test
    void aUserNameNeedsAPassword() {
        assertThatThrownBy(() ->
                        new IndexSettings(List.of(URI.create("https://index.example")), "desk", null, null, "desk", 1))
                .hasMessageContaining("a user name and a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Desk", "-desk", "de sk", "de*sk"})
    void aPrefixThatNoIndexMayHaveIsRefused(String prefix) {
        assertThatThrownBy(() ->
                        new IndexSettings(List.of(URI.create("http://index.example")), null, null, null, prefix, 0))
                .hasMessageContaining("index prefix");
    }
}
