package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.body.PageWitness;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.reject.Landmarks;
import dev.copydesk.enrich.clean.text.Charsets;
import dev.copydesk.enrich.clean.text.Markup;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page of markup, parsed and laid out: what every later step looks at.
 *
 * @param url the page's own address in canonical form
 * @param html the text of the page, decoded
 * @param truncated whether a bound of the policy kept a part of the page out of this
 */
public record LaidOut(
        RawPage raw, URI url, String html, Document page, Outline outline, Landmarks landmarks, boolean truncated) {

    /** Its own two, and those of what is no part of a page's text: scripts, styles, comments. */
    private static final int TAGS_OF_AN_ELEMENT = 4;

    /** Decodes, parses and lays out a page. */
    public static LaidOut of(RawPage raw, CleanPolicy policy) {
        int length = Math.min(raw.body().length, policy.maxBodyBytes());
        return of(raw, Charsets.decode(raw.body(), length, raw.declaredCharset()), policy);
    }

    static LaidOut of(RawPage raw, String html, CleanPolicy policy) {
        String within = Markup.within(html, TAGS_OF_AN_ELEMENT * policy.maxElements());
        Document page = Parser.htmlParser()
                .setMaxDepth(policy.maxDepth())
                .parseInput(within, raw.url().toString());
        Outline outline = Outline.of(page.body(), policy);
        boolean truncated =
                raw.body().length > policy.maxBodyBytes() || within.length() < html.length() || outline.truncated;
        return new LaidOut(raw, CanonicalUrl.of(raw.url()), html, page, outline, Landmarks.of(page), truncated);
    }

    /** What the page says about itself. */
    public Metadata metadata() {
        return Metadata.read(page, raw, url);
    }

    /** What it says of its text. */
    public static PageWitness witness(Metadata meta) {
        return new PageWitness(meta.statedHeadline(), meta.pageTitle(), meta.description(), meta.articleBody());
    }
}
