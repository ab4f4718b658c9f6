package dev.copydesk.app.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** JSON Feed 1.1. */
final class JsonFeed {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    static byte[] write(Outlet outlet, List<Story> stories) {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", outlet.name())
                .put("home_page_url", outlet.url("/"))
                .put("feed_url", outlet.url(outlet.feedPath()))
                .put("description", outlet.motto())
                .put("language", outlet.language());
        ArrayNode items = feed.putArray("items");
        stories.forEach(story -> item(items.addObject(), story));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void item(ObjectNode item, Story story) {
        item.put("id", story.url())
                .put("url", story.linked())
                .put("title", story.title())
                .put("summary", story.summary())
                .put("content_text", story.summary())
                .put("date_published", story.published().toString())
                .put("date_modified", story.updated().toString());
        item.putArray("tags").add(story.section());
        ArrayNode authors = item.putArray("authors");
        story.authors().forEach(author -> authors.addObject().put("name", author));
    }
}
