package dev.copydesk.enrich.clean.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * The entries of a live blog as its structured data has them ({@code liveBlogUpdate} of a schema.org LiveBlogPosting): for pages whose
 * markup holds none of them. Bounded in entries and characters.
 */
final class LiveUpdates {

    private static final int MAX_UPDATES = 500;
    private static final int MAX_HEADLINE_CHARS = 500;
    private static final int MAX_BODY_CHARS = 20_000;

    private LiveUpdates() {}

    /** For each update a {@link LiveEntry} and the paragraphs below it, in the order of the page. */
    static List<Block> of(JsonNode posting, Instant fetchedAt) {
        List<Block> blocks = new ArrayList<>();
        JsonNode updates = posting.path("liveBlogUpdate");
        int taken = 0;
        for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
            String headline = Texts.tidy(Texts.cut(update.path("headline").asText(), MAX_HEADLINE_CHARS));
            List<String> paragraphs = paragraphs(update.path("articleBody").asText());
            if ((!headline.isEmpty() || !paragraphs.isEmpty()) && taken++ < MAX_UPDATES) {
                blocks.add(new LiveEntry(Dates.read(update.path("datePublished").asText(), fetchedAt), headline));
                paragraphs.forEach(text -> blocks.add(new Paragraph(text)));
            }
        }
        return List.copyOf(blocks);
    }

    /** Some sites leave their markup in the text. */
    private static List<String> paragraphs(String written) {
        String body = Texts.cut(written, MAX_BODY_CHARS);
        String plain = body.contains("</")
                ? Jsoup.parse(body.replace("</p>", "\n</p>")).wholeText()
                : body;
        return plain.lines().map(Texts::tidy).filter(line -> !line.isEmpty()).toList();
    }
}
