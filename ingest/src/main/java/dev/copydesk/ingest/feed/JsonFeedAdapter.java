package dev.copydesk.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedAdapter {

    private static final String VERSION_MARK = "jsonfeed.org/version/";

    private final ListingPolicy policy;
    private final ObjectMapper json;

    JsonFeedAdapter(ListingPolicy policy) {
        this.policy = policy;
        this.json = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(policy.maxDepth())
                        .build())
                .build());
    }

    Listing read(byte[] bytes, String url) throws UnreadableListing {
        JsonNode feed;
        try {
            feed = json.readTree(withoutMark(bytes));
        } catch (IOException e) {
            throw new UnreadableListing("its JSON is broken: " + e.getMessage());
        }
        if (!feed.path("version").asText("").contains(VERSION_MARK)) {
            throw new UnreadableListing("this is JSON, but no JSON Feed: it states no version of it");
        }
        @Nullable String language = Languages.tag(text(feed, "language"));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (entries.size() == policy.maxEntries()) {
                break;
            }
            entry(item, feed, url, language).ifPresent(entries::add);
        }
        return new Listing(entries, List.of());
    }

    private static Optional<Entry> entry(JsonNode item, JsonNode feed, String url, @Nullable String language) {
        @Nullable String own = Languages.tag(text(item, "language"));
        return link(item, url)
                .map(link -> new Entry(
                        link,
                        Texts.title(text(item, "title")),
                        Texts.summary(text(item, "summary")),
                        authors(item, feed),
                        Dates.of(text(item, "date_published")),
                        Dates.of(text(item, "date_modified")),
                        SyndicationAdapter.words(texts(item.path("tags"))),
                        own == null ? language : own));
    }

    /** The item's own page, else an id that is a URL; external_url is what the item talks about. */
    private static Optional<String> link(JsonNode item, String url) {
        Optional<String> link = Links.absolute(url, text(item, "url"));
        @Nullable String id = text(item, "id");
        return link.isPresent() || id == null || !id.startsWith("http") ? link : Links.absolute(url, id);
    }

    /** Version 1.1 has a list of authors, 1.0 had one; those of the feed stand in for missing ones. */
    private static List<String> authors(JsonNode item, JsonNode feed) {
        for (JsonNode holder : List.of(item, feed)) {
            Stream<JsonNode> people = Stream.concat(
                    StreamSupport.stream(holder.path("authors").spliterator(), false),
                    Stream.of(holder.path("author")));
            List<String> names = SyndicationAdapter.words(
                    people.map(person -> person.path("name").asText("")).filter(name -> !name.isBlank()));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
