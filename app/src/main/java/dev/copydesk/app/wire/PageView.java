package dev.copydesk.app.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a page template may say. Every text is escaped by the template, except {@code html}, {@code jsonLd}, {@code opening} and
 * {@code closing}, which are markup already. An empty text or list counts as absent.
 *
 * @param opening markup around the body; {@code closing} is its end
 */
record PageView(
        Outlet outlet,
        List<Link> menu,
        String url,
        String title,
        String byline,
        List<String> authors,
        String credit,
        String section,
        String published,
        String publishedIso,
        String updated,
        String updatedIso,
        String summary,
        List<Passage> body,
        String notice,
        List<PageView> items,
        List<Link> related,
        List<Link> mostRead,
        List<Remark> remarks,
        String jsonLd,
        String opening,
        String closing) {

    /** A paragraph; {@code second} and {@code fourth} mark the places where some templates put a box. */
    record Passage(String html, String text, boolean first, boolean second, boolean fourth) {}

    record Link(String title, String url) {}

    /** A reader's comment. */
    record Remark(String reader, String text) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AGENCY = "Skerry Wire";
    private static final int NESTED_ELEMENTS = 5_000;

    static PageView of(Story story, List<Link> related, List<Link> mostRead, List<Remark> remarks) {
        Outlet outlet = story.outlet();
        boolean nested = story.quirk() == Quirk.DEEPLY_NESTED;
        return new PageView(
                outlet,
                menu(outlet),
                story.url(),
                story.title(),
                String.join(", ", story.authors()),
                story.authors(),
                story.copyOf().isPresent() ? AGENCY : "",
                story.section(),
                print(outlet, story.published()),
                story.published().toString(),
                story.updated().equals(story.published()) ? "" : print(outlet, story.updated()),
                story.updated().toString(),
                story.summary(),
                passages(story.paragraphs()),
                story.notice().orElse(""),
                story.items().stream()
                        .map(item -> of(item, List.of(), List.of(), List.of()))
                        .toList(),
                related,
                mostRead,
                remarks,
                jsonLd(story),
                nested ? "<div>".repeat(NESTED_ELEMENTS) : "",
                nested ? "</div>".repeat(NESTED_ELEMENTS) : "");
    }

    private static List<Link> menu(Outlet outlet) {
        return outlet.sections().stream()
                .map(name -> new Link(name, "/" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "/"))
                .toList();
    }

    private static List<Passage> passages(List<String> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String marked = paragraphs.get(i);
            passages.add(new Passage(Prose.html(marked), Prose.plain(marked), i == 0, i == 1, i == 3));
        }
        return passages;
    }

    private static String print(Outlet outlet, Instant instant) {
        return DateTimeFormatter.ofPattern(outlet.dates(), Locale.forLanguageTag(outlet.language()))
                .format(instant.atZone(ZoneOffset.UTC));
    }

    private static String jsonLd(Story story) {
        ObjectNode article = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("mainEntityOfPage", story.url())
                .put("headline", story.title())
                .put("description", story.summary())
                .put("datePublished", story.published().toString())
                .put("dateModified", story.updated().toString())
                .put("articleSection", story.section())
                .put("inLanguage", story.outlet().language())
                .put("isAccessibleForFree", true);
        story.authors()
                .forEach(name -> article.withArrayProperty("author")
                        .addObject()
                        .put("@type", "Person")
                        .put("name", name));
        article.putObject("publisher")
                .put("@type", "NewsMediaOrganization")
                .put("name", story.outlet().name());
        try {
            // A script element ends at the first "</", wherever it stands.
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(article)
                    .replace("</", "<\\/");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
