package dev.copydesk.enrich.clean.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org articles that a page describes in its JSON-LD scripts, in page order. A witness, not a source: what it
 * says is often cut, glued or out of date. Bounded in scripts, size, depth and nodes; what does not parse is skipped.
 */
final class JsonLd {

    private static final int MAX_SCRIPTS = 40;
    private static final int MAX_SCRIPT_CHARS = 2_000_000;
    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 64;
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

    /** One described article. Lists are empty and texts null where nothing is said. */
    record Article(
            @Nullable String headline,
            @Nullable String description,
            @Nullable String published,
            @Nullable String modified,
            List<String> authors,
            @Nullable String section,
            @Nullable String url,
            @Nullable String language,
            @Nullable String publisher,
            List<String> keywords,
            @Nullable String body) {}

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> found = new ArrayList<>();

    private JsonLd() {}

    static List<Article> read(Document page) {
        JsonLd reader = new JsonLd();
        int scripts = 0;
        for (Element script : page.select("script[type*=ld+json]")) {
            if (++scripts > MAX_SCRIPTS) {
                break;
            }
            reader.collect(script.data());
        }
        return reader.found.stream().map(reader::article).toList();
    }

    private void collect(String script) {
        if (script.length() > MAX_SCRIPT_CHARS) {
            return;
        }
        try {
            walk(MAPPER.readTree(unwrapped(script)));
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
        JsonNode type = node.path("@type");
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            String simple = name.asText().substring(name.asText().lastIndexOf('/') + 1);
            if (simple.endsWith("Article") || ARTICLE_TYPES.contains(simple)) {
                return node.has("headline") || node.has("datePublished") || node.has("articleBody");
            }
        }
        return false;
    }

    private Article article(JsonNode node) {
        JsonNode page = node.path("mainEntityOfPage");
        String url = firstOf(text(node.path("url")), text(page.path("@id")), text(page));
        return new Article(
                text(node.path("headline")),
                text(node.path("description")),
                text(node.path("datePublished")),
                text(node.path("dateModified")),
                names(node.path("author")),
                text(node.path("articleSection")),
                url,
                text(node.path("inLanguage")),
                names(node.path("publisher")).stream().findFirst().orElse(null),
                keywords(node.path("keywords")),
                body(node.path("articleBody")));
    }

    private List<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode item : node.isArray() ? node : List.of(node)) {
            JsonNode person = item.hasNonNull("@id") && !item.has("name")
                    ? byId.getOrDefault(item.get("@id").asText(), item)
                    : item;
            JsonNode name = person.path("name");
            for (JsonNode one : name.isArray() ? name : List.of(person.isTextual() ? person : name)) {
                String text = text(one);
                if (text != null && names.size() < 30) {
                    names.add(text);
                }
            }
        }
        return List.copyOf(names);
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
