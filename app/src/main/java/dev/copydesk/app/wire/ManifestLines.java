package dev.copydesk.app.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.app.wire.Manifest.Article;
import dev.copydesk.app.wire.Manifest.Page;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The manifest as JSON lines, one page a line, for people and their tools. */
final class ManifestLines {

    private static final JsonMapper JSON = new JsonMapper();

    private ManifestLines() {}

    static byte[] write(Manifest manifest) {
        String lines = manifest.pages().stream().map(ManifestLines::line).collect(Collectors.joining("\n", "", "\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Page page) {
        ObjectNode line = JSON.createObjectNode()
                .put("url", page.url())
                .put("linked", page.linked())
                .put("host", page.host())
                .put("source", page.source())
                .put("language", page.language())
                .put("quirk", page.quirk().name());
        ObjectNode expected = line.putObject("expected");
        switch (page.expected()) {
            case Manifest.Published() -> expected.put("end", "PUBLISHED");
            case Manifest.InCopyGroup(var copy) ->
                expected.put("end", "PUBLISHED or DUPLICATE")
                        .put("group", copy.group())
                        .put("kind", copy.kind().name());
            case Manifest.Corrected(var updated, var corrected, var notice) -> {
                expected.put("end", "PUBLISHED, then REVISED")
                        .put("updated", updated.toString())
                        .put("notice", notice);
                article(expected.putObject("corrected"), corrected);
            }
            case Manifest.Refused(var reason) -> expected.put("end", "REJECTED").put("reason", reason.name());
            case Manifest.Redirected(var to) -> expected.put("end", "REDIRECT").put("to", to);
        }
        page.articles()
                .forEach(article -> article(line.withArrayProperty("articles").addObject(), article));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void article(ObjectNode node, Article article) {
        node.put("id", article.id())
                .put("title", article.title())
                .put("published", article.published().toString());
        article.authors().forEach(node.putArray("authors")::add);
        article.paragraphs().forEach(node.putArray("paragraphs")::add);
    }
}
