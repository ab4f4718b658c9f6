package dev.copydesk.app.wire;

import dev.copydesk.app.wire.Manifest.CopyKind;
import dev.copydesk.app.wire.Manifest.CopyOf;
import dev.copydesk.app.wire.StoryFile.Letter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the letters of the story files into stories, outlet by outlet. A copy names the agency's story ({@code copy: id}), which must
 * have been read before; a correction names the story it corrects ({@code corrects: slug}); a digest's article names its page
 * ({@code in: slug}).
 */
final class Stories {

    private final Map<String, Story> byId = new LinkedHashMap<>();
    private final Set<String> copied = new LinkedHashSet<>();

    void read(Outlet outlet, List<Letter> letters) {
        for (Letter letter : letters) {
            if (letter.header("corrects").isPresent()) {
                String id = outlet.id() + "/" + letter.need("corrects");
                byId.put(id, withCorrection(known(id), letter));
            } else if (letter.header("in").isPresent()) {
                String id = outlet.id() + "/" + letter.need("in");
                byId.put(id, withItem(known(id), letter));
            } else {
                Story story = story(outlet, letter);
                if (byId.putIfAbsent(story.id(), story) != null) {
                    throw new IllegalArgumentException("two stories are called " + story.id());
                }
            }
        }
    }

    List<Story> all() {
        return byId.values().stream().map(this::asSource).toList();
    }

    private Story story(Outlet outlet, Letter letter) {
        Optional<Story> original = letter.header("copy").map(this::known);
        Optional<CopyOf> copyOf = original.map(agency -> new CopyOf(agency.id(), copyKind(letter)));
        copyOf.ifPresent(copy -> copied.add(copy.group()));
        Instant published = Instant.parse(letter.need("date"));
        String slug = letter.need("slug");
        return new Story(
                outlet,
                slug,
                letter.header("path").orElseGet(() -> path(outlet, letter)),
                letter.header("title").or(() -> original.map(Story::title)).orElseGet(() -> letter.need("title")),
                letter.header("by").isPresent()
                        ? letter.list("by")
                        : original.map(Story::authors).orElse(List.of()),
                published,
                published,
                letter.need("section"),
                original.map(agency -> copiedText(letter, agency)).orElse(letter.paragraphs()),
                Optional.empty(),
                letter.header("quirk").map(Quirk::valueOf).orElse(Quirk.NONE),
                copyOf,
                List.of(),
                Optional.empty(),
                letter.header("moved-to").map(target -> outlet.id() + "/" + target));
    }

    private static CopyKind copyKind(Letter letter) {
        return letter.header("kind").map(CopyKind::valueOf).orElse(CopyKind.EXACT);
    }

    private static List<String> copiedText(Letter letter, Story agency) {
        return letter.paragraphs().isEmpty()
                ? agency.paragraphs()
                : Prose.quoting(letter.paragraphs(), agency.paragraphs());
    }

    private static Story withCorrection(Story story, Letter letter) {
        Story corrected = new Story(
                story.outlet(),
                story.slug(),
                story.path(),
                letter.header("title").orElse(story.title()),
                story.authors(),
                story.published(),
                Instant.parse(letter.need("updated")),
                story.section(),
                Prose.quoting(letter.paragraphs(), story.paragraphs()),
                letter.header("notice"),
                story.quirk(),
                story.copyOf(),
                story.items(),
                Optional.empty(),
                story.movedTo());
        return with(story, story.copyOf(), story.items(), Optional.of(corrected));
    }

    private Story withItem(Story digest, Letter letter) {
        List<Story> items = new ArrayList<>(digest.items());
        items.add(new Story(
                digest.outlet(),
                digest.slug() + "#" + (items.size() + 1),
                digest.path() + "#item-" + (items.size() + 1),
                letter.need("title"),
                letter.list("by"),
                digest.published(),
                digest.published(),
                letter.header("section").orElse(digest.section()),
                letter.paragraphs(),
                Optional.empty(),
                Quirk.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
        return with(digest, digest.copyOf(), items, digest.correction());
    }

    private Story asSource(Story story) {
        return copied.contains(story.id())
                ? with(story, Optional.of(new CopyOf(story.id(), CopyKind.SOURCE)), story.items(), story.correction())
                : story;
    }

    private static Story with(Story story, Optional<CopyOf> copyOf, List<Story> items, Optional<Story> correction) {
        return new Story(
                story.outlet(),
                story.slug(),
                story.path(),
                story.title(),
                story.authors(),
                story.published(),
                story.updated(),
                story.section(),
                story.paragraphs(),
                story.notice(),
                story.quirk(),
                copyOf,
                items,
                correction,
                story.movedTo());
    }

    private Story known(String id) {
        Story story = byId.get(id);
        if (story == null) {
            throw new IllegalArgumentException("no story is called " + id);
        }
        return story;
    }

    private static String path(Outlet outlet, Letter letter) {
        ZonedDateTime date = Instant.parse(letter.need("date")).atZone(ZoneOffset.UTC);
        return outlet.link()
                .replace("{year}", String.format(Locale.ROOT, "%04d", date.getYear()))
                .replace("{month}", String.format(Locale.ROOT, "%02d", date.getMonthValue()))
                .replace("{day}", String.format(Locale.ROOT, "%02d", date.getDayOfMonth()))
                .replace("{section}", letter.need("section").toLowerCase(Locale.ROOT))
                .replace("{slug}", letter.need("slug"));
    }
}
