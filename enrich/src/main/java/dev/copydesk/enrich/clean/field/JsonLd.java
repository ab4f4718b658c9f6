package dev.copydesk.enrich.clean.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org articles that a page describes in its JSON-LD scripts, in page order. A witness, not a source: what it
 * says is often cut, glued or out of date. Bounded in scripts, size, depth and nodes; what does not parse is skipped.
 */
final class JsonLd {

    private static final int MAX_ARTICLES = 200;
    private static final int MAX_SCRIPT_CHARS = 2_000_000;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 30;
    private static final int MAX_TYPES = 8;
    private static final int MAX_FIELD_CHARS = 2_000;
    private static final int MAX_BODY_CHARS = 500_000;

    private static final Set<String> ARTICLE_TYPES =
            Set.of("BlogPosting", "LiveBlogPosting", "Report", "Review", "SocialMediaPosting");

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> found = new ArrayList<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Instant fetchedAt;

    /** All that a page says: its articles, and the types of everything that it describes beside each other. */
    record Described(List<Account> articles, Set<String> types) {}

    private JsonLd(Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
    }

    static Described read(List<String> scripts, Instant fetchedAt) {
        JsonLd reader = new JsonLd(fetchedAt);
        scripts.forEach(reader::collect);
        return new Described(
                reader.found.stream().limit(MAX_ARTICLES).map(reader::article).toList(), reader.types);
    }

    private void collect(String script) {
        if (script.length() > MAX_SCRIPT_CHARS) {
            return;
        }
        try {
            JsonNode root = MAPPER.readTree(unwrapped(script));
            for (JsonNode node : root.isArray() ? root : List.of(root)) {
                types.addAll(typesOf(node));
                node.path("@graph").forEach(part -> types.addAll(typesOf(part)));
            }
            walk(root);
        } catch (JsonProcessingException e) {
            // Broken structured data is common and says nothing about the article.
        }
    }

    private static String unwrapped(String script) {
        String json = script.strip();
        if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
            int start = json.indexOf('{');
            int end = json.lastIndexOf('}');
            return start >= 0 && end > start ? json.substring(start, end + 1) : "{}";
        }
        return json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> pending = new ArrayDeque<>();
        pending.add(root);
        for (int seen = 0; !pending.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = pending.removeFirst();
            if (node.isObject() && node.hasNonNull("@id")) {
                byId.merge(node.get("@id").asText(), node, (a, b) -> b.size() > a.size() ? b : a);
            }
            if (isArticle(node)) {
                found.add(node);
            }
            if (node.isContainerNode()) {
                node.forEach(pending::addLast);
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        return typesOf(node).stream().anyMatch(type -> type.endsWith("Article") || ARTICLE_TYPES.contains(type))
                && (node.has("headline") || node.has("datePublished") || node.has("articleBody"));
    }

    /** The types of a node, without the address of the vocabulary. */
    private static List<String> typesOf(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> names = new ArrayList<>();
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            if (names.size() < MAX_TYPES) {
                names.add(name.asText().substring(name.asText().lastIndexOf('/') + 1));
            }
        }
        return names;
    }

    private Account article(JsonNode node) {
        JsonNode page = node.path("mainEntityOfPage");
        List<JsonNode> authors = authors(node);
        return new Account(
                FieldOrigin.JSON_LD,
                firstOf(text(node.path("headline")), text(node.path("name"))),
                text(node.path("description")),
                texts(node.path("datePublished"), node.path("dateCreated")),
                texts(node.path("dateModified")),
                names(authors.stream().filter(author -> !isOrganisation(author)).toList()),
                names(authors.stream().filter(JsonLd::isOrganisation).toList()),
                text(node.path("articleSection")),
                firstOf(text(node.path("url")), text(page.path("@id")), text(page)),
                text(node.path("inLanguage")),
                names(resolved(node.path("publisher"))).stream().findFirst().orElse(null),
                keywords(node.path("keywords")),
                body(node.path("articleBody")),
                LiveUpdates.of(node, fetchedAt));
    }

    /** The authors; where none is given a name, the creators. */
    private List<JsonNode> authors(JsonNode article) {
        List<JsonNode> authors = resolved(article.path("author"));
        return names(authors).isEmpty() ? resolved(article.path("creator")) : authors;
    }

    /** The items of a value, references among them followed. */
    private List<JsonNode> resolved(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (items.size() < MAX_NAMES) {
                items.add(
                        item.hasNonNull("@id") && !item.has("name")
                                ? byId.getOrDefault(item.get("@id").asText(), item)
                                : item);
            }
        }
        return items;
    }

    private static boolean isOrganisation(JsonNode author) {
        JsonNode type = author.path("@type");
        return type.isTextual() && type.asText().endsWith("Organization");
    }

    private static List<String> names(List<JsonNode> items) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode item : items) {
            JsonNode name = item.isTextual() ? item : item.path("name");
            for (JsonNode one : name.isArray() ? name : List.of(name)) {
                String text = text(one);
                if (text != null && names.size() < MAX_NAMES) {
                    names.add(text);
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> texts(JsonNode... nodes) {
        return Stream.of(nodes).map(JsonLd::text).filter(Objects::nonNull).toList();
    }

    private static List<String> keywords(JsonNode node) {
        List<String> keywords = new ArrayList<>();
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            String text = text(item.isObject() ? item.path("name") : item);
            if (text != null && keywords.size() < 50) {
                keywords.addAll(node.isArray() ? List.of(text) : List.of(text.split("\\s*[,;]\\s*", -1)));
            }
        }
        return keywords;
    }

    /** The text with its line breaks; markup that some sites leave in it is for the reader of this to drop. */
    private static @Nullable String body(JsonNode node) {
        return node.isTextual() ? Texts.cut(node.asText(), MAX_BODY_CHARS) : null;
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        if (!one.isTextual() && !one.isNumber()) {
            return one.isObject() && one.hasNonNull("@value")
                    ? Texts.tidyOrNull(one.get("@value").asText())
                    : null;
        }
        String raw = Texts.cut(one.asText(), MAX_FIELD_CHARS);
        String plain = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
        return Texts.tidyOrNull(plain);
    }

    private static @Nullable String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }
}
