package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an object that is the page's article says besides its text: it fills what all other witnesses have left open. */
final class StateFields {

    private static final int MAX_NODES = 200;
    private static final int MAX_CHARS = 300;
    private static final List<String> NAMES = List.of("name", "displayName", "fullName", "title", "byline", "text");

    private final JsonNode owner;

    StateFields(JsonNode owner) {
        this.owner = owner;
    }

    void fill(ArticleDraft draft, Instant fetchedAt) {
        if (draft.title.isEmpty()) {
            texts(KeyRole.HEADLINE).findFirst().ifPresent(headline -> {
                draft.title = headline;
                draft.origins.put(Field.TITLE, FieldOrigin.PAGE_STATE);
            });
        }
        if (draft.published == null) {
            texts(KeyRole.PUBLISHED)
                    .map(written -> Dates.read(written, fetchedAt))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(date -> {
                        draft.published = date;
                        draft.origins.put(Field.PUBLISHED, FieldOrigin.PAGE_STATE);
                    });
        }
        if (draft.authors.isEmpty()) {
            draft.authors = Bylines.people(texts(KeyRole.AUTHOR).distinct().toList(), draft.site);
            draft.origins.put(Field.AUTHORS, FieldOrigin.PAGE_STATE);
        }
    }

    /** The texts of the values whose names say one thing; of objects, what they call themselves. */
    private Stream<String> texts(KeyRole role) {
        List<String> texts = new ArrayList<>();
        Deque<JsonNode> pending = new ArrayDeque<>();
        owner.properties().stream()
                .filter(field -> KeyRole.of(field.getKey()) == role)
                .forEach(field -> pending.add(field.getValue()));
        for (int nodes = 0; !pending.isEmpty() && nodes < MAX_NODES; nodes++) {
            JsonNode node = pending.remove();
            if (node.isValueNode() && !node.isNull() && !node.isBoolean()) {
                texts.add(Texts.tidy(Texts.cut(node.asText(), MAX_CHARS)));
            } else if (node.isArray()) {
                node.forEach(pending::add);
            } else if (node.isObject()) {
                NAMES.stream()
                        .map(node::path)
                        .filter(JsonNode::isTextual)
                        .limit(1)
                        .forEach(pending::add);
                Stream.of("basic", "rendered", "fields", "by").map(node::path).forEach(pending::add);
            }
        }
        return texts.stream().filter(text -> !text.isEmpty());
    }
}
