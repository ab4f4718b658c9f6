package dev.copydesk.app.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What the outlets say at the moment: their pages, feeds and robots files. A story with a correction stands in its first form until its
 * page has been fetched, and in its corrected form from then on; nothing else ever changes. Safe for many threads.
 */
final class Edition {

    private final Newsroom newsroom;
    private final PagePress press;
    private final Map<String, Story> byUrl = new LinkedHashMap<>();
    private final Set<String> fetchedUrls = ConcurrentHashMap.newKeySet();

    Edition(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.press = new PagePress(newsroom);
        for (Story story : newsroom.stories()) {
            byUrl.put(story.url(), story);
        }
    }

    /** Answers for a path of an outlet, without its query, which no outlet of this web looks at. */
    Answer get(Outlet outlet, String path) {
        return answer(outlet, path, this::fetched);
    }

    /** What {@link #get} would say now, without being a fetch. */
    Answer peek(Outlet outlet, String path) {
        return answer(outlet, path, this::standing);
    }

    private Answer answer(Outlet outlet, String path, UnaryOperator<Story> state) {
        if (path.equals("/robots.txt")) {
            return new Answer.Document(
                    "text/plain; charset=utf-8", outlet.robots().getBytes(StandardCharsets.UTF_8), newest(outlet));
        }
        if (path.equals(outlet.feedPath())) {
            List<Story> stories = current(outlet);
            return new Answer.Document(Feeds.contentType(outlet), Feeds.write(outlet, stories), newest(outlet));
        }
        if (path.equals("/")) {
            return press.front(outlet, current(outlet));
        }
        Story story = byUrl.get(outlet.url(path));
        return story == null ? new Answer.Message(404, "Not found: " + path) : press.page(state.apply(story));
    }

    /** The story as it stands for this request, which counts as the first if there was none before. */
    private Story fetched(Story story) {
        boolean first = fetchedUrls.add(story.url());
        return first ? story : story.correction().orElse(story);
    }

    private Story standing(Story story) {
        return fetchedUrls.contains(story.url()) ? story.correction().orElse(story) : story;
    }

    private List<Story> current(Outlet outlet) {
        return newsroom.of(outlet).stream()
                .map(this::standing)
                .sorted(Comparator.comparing(Story::updated).reversed().thenComparing(Story::path))
                .toList();
    }

    private Instant newest(Outlet outlet) {
        return current(outlet).stream()
                .filter(story -> story.quirk() != Quirk.FUTURE_DATED)
                .map(Story::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
