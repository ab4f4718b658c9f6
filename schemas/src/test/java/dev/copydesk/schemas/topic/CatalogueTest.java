package dev.copydesk.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue topics = Catalogue.standard();

    @Test
    void everyTopicIsNamedByPrefixEntityAndVersion() {
        assertThat(topics.all())
                .extracting(Topic::name)
                .containsExactly(
                        "copydesk.page.v1",
                        "copydesk.article.v1",
                        "copydesk.story.v1",
                        "copydesk.outcome.v1",
                        "copydesk.source.v1",
                        "copydesk.fetch.v1",
                        "copydesk.takedown.v1",
                        "copydesk.dead.ingest.v1",
                        "copydesk.dead.enrich.v1",
                        "copydesk.dead.sink.v1");
    }

    @Test
    void onlyThePageAndDeadLetterTopicsUseACodecThatClientsCanLack() {
        assertThat(topics.all())
                .filteredOn(topic -> !"gzip".equals(topic.settings().get("compression.type")))
                .extracting(Topic::name)
                .containsExactly(
                        "copydesk.page.v1",
                        "copydesk.dead.ingest.v1",
                        "copydesk.dead.enrich.v1",
                        "copydesk.dead.sink.v1");
    }

    @Test
    void aPageOfTheLargestSizeFitsItsTopic() {
        assertThat(topics.page().maxRecordBytes()).isGreaterThan(Catalogue.MAX_PAGE_BODY_BYTES);
    }

    @Test
    void takedownsAreNeverForgotten() {
        assertThat(topics.takedown().settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void aPrefixThatIsNoTopicNameIsRefused() {
        assertThatThrownBy(() -> new Catalogue("news desk", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("topic prefix 'news desk'");
    }
}
