package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Image;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Prints of many makes against {@code dumps/expected.jsonl}, field by field. */
class PrintedPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> aPrintedPageIsReadAsItWasWritten() {
        return Pages.resource("dumps/expected.jsonl")
                .lines()
                .map(PrintedPagesTest::json)
                .map(expected -> dynamicTest(
                        expected.get("page").asText(),
                        () -> check(
                                Pages.articles(Pages.text(Pages.resource(
                                        "dumps/" + expected.get("page").asText() + ".txt"))),
                                expected.get("articles"))));
    }

    private static void check(List<CleanArticle> articles, JsonNode expected) {
        assertThat(articles).hasSize(expected.size());
        for (int i = 0; i < articles.size(); i++) {
            checkFields(articles.get(i), expected.get(i));
            checkBody(articles.get(i), expected.get(i));
        }
    }

    private static void checkFields(CleanArticle article, JsonNode expected) {
        assertThat(article.title()).isEqualTo(text(expected, "title"));
        assertThat(article.byline()).isEqualTo(text(expected, "byline"));
        assertThat(article.credit()).isEqualTo(text(expected, "credit"));
        assertThat(article.site()).isEqualTo(text(expected, "site"));
        assertThat(article.section()).isEqualTo(text(expected, "section"));
        assertThat(article.standfirst()).isEqualTo(text(expected, "lede"));
        assertThat(article.publisherTags()).isEqualTo(texts(expected, "publisher_tags"));
        assertThat(article.images()).extracting(Image::caption).isEqualTo(texts(expected, "captions"));
        assertThat(article.images()).extracting(Image::credit).isEqualTo(texts(expected, "image_credits"));
        if (expected.has("published")) {
            assertThat(published(article)).startsWith(Objects.requireNonNullElse(text(expected, "published"), ""));
        }
    }

    private static void checkBody(CleanArticle article, JsonNode expected) {
        assertThat(article.blocks().getFirst().text()).startsWith(text(expected, "body_first"));
        assertThat(article.blocks().getLast().text()).endsWith(text(expected, "body_last"));
        assertThat(article.blocks())
                .filteredOn(block -> block instanceof Heading)
                .extracting(Block::text)
                .isEqualTo(texts(expected, "headings"));
        texts(expected, "must_contain")
                .forEach(line -> assertThat(article.text()).contains(line));
        texts(expected, "must_not_contain")
                .forEach(line -> assertThat(article.text()).doesNotContain(line));
    }

    private static String published(CleanArticle article) {
        return article.published() == null
                ? ""
                : article.published().instant().toString().substring(0, 16);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.get(field).asText() : null;
    }

    private static List<@Nullable String> texts(JsonNode node, String field) {
        return StreamSupport.stream(node.get(field).spliterator(), false)
                .map(item -> item.isNull() ? null : item.asText())
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
