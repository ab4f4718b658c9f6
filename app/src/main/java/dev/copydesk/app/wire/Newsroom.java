package dev.copydesk.app.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The outlets and what they have written, read once from this package's resources. Immutable. */
record Newsroom(List<Outlet> outlets, List<Story> stories) {

    Newsroom {
        outlets = List.copyOf(outlets);
        stories = List.copyOf(stories);
    }

    static Newsroom load() {
        List<Outlet> outlets = readOutlets();
        Stories stories = new Stories();
        for (Outlet outlet : outlets) {
            stories.read(outlet, StoryFile.parse(resource("stories/" + outlet.id() + ".txt")));
        }
        return new Newsroom(outlets, stories.all());
    }

    Optional<Outlet> outlet(String host) {
        return outlets.stream().filter(outlet -> outlet.host().equals(host)).findFirst();
    }

    Story story(String id) {
        return stories.stream()
                .filter(story -> story.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no story is called " + id));
    }

    List<Story> of(Outlet outlet) {
        return stories.stream().filter(story -> story.outlet().equals(outlet)).toList();
    }

    static String resource(String name) {
        try (InputStream in = Newsroom.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the sample wire lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Outlet> readOutlets() {
        List<Outlet> outlets = new ArrayList<>();
        Iterable<Object> documents =
                new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(resource("outlets.yaml"));
        for (Object document : documents) {
            Map<String, Object> fields = new LinkedHashMap<>();
            ((Map<?, ?>) document).forEach((name, value) -> fields.put(String.valueOf(name), value));
            outlets.add(new Outlet(
                    text(fields, "id"),
                    text(fields, "id") + ".example",
                    text(fields, "name"),
                    text(fields, "motto"),
                    text(fields, "language"),
                    texts(fields, "labels"),
                    Outlet.FeedKind.valueOf(text(fields, "feed")),
                    text(fields, "feedPath"),
                    Charset.forName(text(fields, "charset")),
                    Outlet.PageKind.valueOf(text(fields, "pages")),
                    text(fields, "link"),
                    String.valueOf(fields.getOrDefault("tracking", "")),
                    text(fields, "dates"),
                    texts(fields, "sections"),
                    text(fields, "robots")));
        }
        return outlets;
    }

    private static String text(Map<String, Object> fields, String name) {
        return texts(fields, name).getFirst();
    }

    private static List<String> texts(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an outlet without \"" + name + "\": " + fields);
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
