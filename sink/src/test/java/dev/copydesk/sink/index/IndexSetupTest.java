package dev.copydesk.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexSetupTest {

    private final FakeIndex fake = FakeIndex.start();
    private final IndexSettings settings = IndexSettings.at(fake.url());
    private final SearchIndex index = SearchIndex.connect(settings);
    private final IndexSetup setup = new IndexSetup(index, settings);

    @AfterEach
    void close() throws IOException {
        index.close();
        fake.close();
    }

    @Test
    void eachKindGetsATemplateAnIndexAndItsAliases() throws IOException {
        setup.apply();

        assertThat(fake.templates())
                .containsOnlyKeys("copydesk-articles-v1", "copydesk-stories-v1", "copydesk-outcomes-v1");
        assertThat(fake.mappings())
                .containsOnlyKeys("copydesk-articles-v1", "copydesk-stories-v1", "copydesk-outcomes-v1");
        assertThat(fake.aliases())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "copydesk-articles", "copydesk-articles-v1",
                        "copydesk-articles-v1-write", "copydesk-articles-v1",
                        "copydesk-stories", "copydesk-stories-v1",
                        "copydesk-stories-v1-write", "copydesk-stories-v1",
                        "copydesk-outcomes", "copydesk-outcomes-v1",
                        "copydesk-outcomes-v1-write", "copydesk-outcomes-v1"));
    }

    @Test
    void aSecondSetupExtendsTheMappingAndChangesNothingElse() throws IOException {
        setup.apply();
        Map<String, String> aliases = fake.aliases();

        setup.apply();

        assertThat(fake.aliases()).isEqualTo(aliases);
        assertThat(fake.mapping("copydesk-articles-v1")
                        .path("properties")
                        .path("title")
                        .path("type")
                        .asText())
                .isEqualTo("text");
    }

    @Test
    void anAliasThatAnOperatorPointedElsewhereStaysThere() throws IOException {
        fake.pointAlias("copydesk-articles", "copydesk-articles-v0");

        setup.apply();

        assertThat(fake.aliases()).containsEntry("copydesk-articles", "copydesk-articles-v0");
    }

    @Test
    void theTemplateOfANewerReleaseStays() throws IOException {
        fake.putTemplate("copydesk-articles-v1", "{\"version\": 99}");

        setup.apply();

        assertThat(fake.template("copydesk-articles-v1").path("version").asInt())
                .isEqualTo(99);
    }

    @Test
    void anIndexThatIsAwayIsReportedAsSuch() {
        fake.close();

        assertThatThrownBy(setup::apply).isInstanceOf(IOException.class);
    }
}
