package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.RawPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Pages for tests, and the questions that tests ask of their cleaning. */
final class Pages {

    static final Instant FETCHED_AT = Instant.parse("2026-03-02T12:00:00Z");
    static final URI URL = URI.create("https://www.harbour-courier.example/2026/03/01/ferry-returns");

    private static final PageCleaner CLEANER = new PageCleaner(CleanPolicy.DEFAULT);

    private Pages() {}

    static RawPage html(String html) {
        return page("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page at an address of choice: the usual one tells its date. */
    static RawPage html(String html, String url) {
        return new RawPage(
                URI.create(url), "text/html", null, html.getBytes(StandardCharsets.UTF_8), PageHints.NONE, FETCHED_AT);
    }

    static RawPage text(String text) {
        return page("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    static RawPage page(String contentType, byte[] body) {
        return new RawPage(URL, contentType, null, body, PageHints.NONE, FETCHED_AT);
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream("/clean/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cleaned clean(RawPage page) {
        return CLEANER.clean(page);
    }

    static List<CleanArticle> articles(RawPage page) {
        Cleaned cleaned = clean(page);
        assertThat(cleaned).isInstanceOf(Articles.class);
        return ((Articles) cleaned).articles();
    }

    static CleanArticle article(RawPage page) {
        List<CleanArticle> articles = articles(page);
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    static Rejected rejected(RawPage page) {
        Cleaned cleaned = clean(page);
        assertThat(cleaned).isInstanceOf(Rejected.class);
        return (Rejected) cleaned;
    }

    /** Three paragraphs of 100 words together, about nothing that exists. */
    static String paragraphs() {
        return """
                <p>The night ferry between Port Aldery and the island of Sarn will sail again from Monday, the harbour
                board said, after eleven weeks in which the islanders had to rely on a single small aircraft.</p>
                <p>Repairs to the slipway took longer than planned because divers found cracks in the piles under the
                northern berth, which was built in 1962 and has never been renewed, according to the board.</p>
                <p>“We know what this winter has cost the people of Sarn,” said Mirela Tovane, who chairs the board.
                “The first sailing leaves at six, and we will be on the quay to see it off.”</p>
                """;
    }
}
