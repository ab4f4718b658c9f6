package dev.copydesk.app.wire;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.copydesk.app.wire.PageView.Link;
import dev.copydesk.app.wire.PageView.Remark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes pages of stories: each outlet by its own template, and the odd pages by theirs. */
final class PagePress {

    /** Beyond the largest page that the pipeline takes by default. */
    private static final long OVERSIZED_BODY_BYTES = 13L << 20;

    private static final int BINARY_BODY_BYTES = 48 << 10;
    private static final int RELATED_LINKS = 6;
    private static final int REMARKS_PER_PAGE = 9;

    private final Newsroom newsroom;
    private final Mustache.Compiler compiler =
            Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final List<Remark> remarks;

    PagePress(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.remarks = Newsroom.resource("remarks.txt")
                .lines()
                .map(line -> line.split(": ", 2))
                .map(parts -> new Remark(parts[0], parts[1]))
                .toList();
    }

    Answer page(Story story) {
        return switch (story.quirk()) {
            case EMPTY -> html(story, "");
            case SOFT_NOT_FOUND, BOT_CHALLENGE, CONSENT_WALL, SECTION_FRONT ->
                html(
                        story,
                        template(story.quirk().name().toLowerCase(Locale.ROOT)).execute(view(story)));
            case MOVED ->
                new Answer.MovedTo(newsroom.story(story.movedTo().orElseThrow()).url());
            case BINARY -> new Answer.Document("text/html", noise(), story.updated());
            case OVERSIZED -> oversized(story);
            case HARD_WRAPPED -> text(story, PlainText.wrapped(story));
            case NONE, DEEPLY_NESTED, MISDECLARED_CHARSET, FUTURE_DATED, DISALLOWED ->
                switch (story.outlet().pages()) {
                    case PLAIN_TEXT -> text(story, PlainText.unwrapped(story));
                    case HTML -> html(story, template(templateName(story)).execute(view(story)));
                };
        };
    }

    /** The page at {@code /}: headlines for people who look around. */
    Answer front(Outlet outlet, List<Story> stories) {
        List<Link> links = stories.stream().map(PagePress::link).toList();
        String html = template("front").execute(Map.of("outlet", outlet, "links", links));
        return new Answer.Document(
                "text/html; charset=" + outlet.charset().name(),
                Prose.encode(html, outlet.charset()),
                stories.getFirst().updated());
    }

    private static String templateName(Story story) {
        return story.items().isEmpty() ? story.outlet().id() : story.outlet().id() + "-digest";
    }

    private static Answer html(Story story, String html) {
        Charset said = story.quirk() == Quirk.MISDECLARED_CHARSET
                ? StandardCharsets.ISO_8859_1
                : story.outlet().charset();
        return new Answer.Document(
                "text/html; charset=" + said.name(),
                Prose.encode(html, story.outlet().charset()),
                lastModified(story));
    }

    private static Answer text(Story story, String text) {
        return new Answer.Document(
                "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), lastModified(story));
    }

    /** A page that claims a date in the future was still last modified with its neighbours. */
    private static Instant lastModified(Story story) {
        return story.quirk() == Quirk.FUTURE_DATED ? Instant.parse("2026-11-12T12:00:00Z") : story.updated();
    }

    private Answer oversized(Story story) {
        String head =
                "<!DOCTYPE html><html><head><title>" + Prose.escape(story.title()) + "</title></head><body><table>\n";
        String row = "<tr><td>Gauge 114</td><td>Lower Sable lock</td><td>1.84 m</td><td>falling</td></tr>\n";
        return new Answer.Endless(
                "text/html; charset=utf-8",
                head.getBytes(StandardCharsets.UTF_8),
                row.repeat(200).getBytes(StandardCharsets.UTF_8),
                OVERSIZED_BODY_BYTES);
    }

    /** An image's first bytes and then noise from a linear congruential generator, the same on every run. */
    private static byte[] noise() {
        byte[] bytes = new byte[BINARY_BODY_BYTES];
        long state = 1;
        for (int i = 0; i < bytes.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            bytes[i] = (byte) (state >>> 56);
        }
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        return bytes;
    }

    private PageView view(Story story) {
        List<Story> own = newsroom.of(story.outlet());
        int place = own.stream().map(Story::id).toList().indexOf(story.id());
        List<Link> related = new ArrayList<>();
        List<Link> mostRead = new ArrayList<>();
        for (int i = 1; i <= Math.min(RELATED_LINKS, own.size() - 1); i++) {
            related.add(link(own.get((place + i) % own.size())));
            mostRead.add(link(own.get(own.size() - i)));
        }
        List<Remark> said = new ArrayList<>();
        for (int i = 0; i < REMARKS_PER_PAGE; i++) {
            said.add(remarks.get((5 * place + i) % remarks.size()));
        }
        return PageView.of(story, related, mostRead, said);
    }

    private static Link link(Story story) {
        return new Link(story.title(), story.path());
    }

    private Template template(String name) {
        return templates.computeIfAbsent(
                name, file -> compiler.compile(Newsroom.resource("pages/" + file + ".mustache")));
    }
}
