package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.body.BodyFilter;
import dev.copydesk.enrich.clean.body.ContainerChoice;
import dev.copydesk.enrich.clean.body.JsonLdBody;
import dev.copydesk.enrich.clean.dump.TextDump;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.HeadlineLines;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.field.Pictures;
import dev.copydesk.enrich.clean.field.Titles;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.reject.Rejections;
import dev.copydesk.enrich.clean.reject.Walls;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The way from markup to articles: parse, outline, reject what stands in, choose the place, filter, fill the fields. */
final class HtmlCleaner {

    private final CleanPolicy policy;
    private final TextDump textDump;

    HtmlCleaner(CleanPolicy policy, TextDump textDump) {
        this.policy = policy;
        this.textDump = textDump;
    }

    Cleaned clean(RawPage raw, String html) {
        Document page = Parser.htmlParser()
                .setMaxDepth(policy.maxDepth())
                .parseInput(html, raw.url().toString());
        Outline outline = Outline.of(page.body(), policy);
        Optional<Rejected> standIn = Rejections.standIn(page, html, outline);
        if (standIn.isPresent()) {
            return standIn.get();
        }
        URI pageUrl = CanonicalUrl.of(raw.url());
        if (isPrintedText(outline)) {
            return textDump.clean(raw, page.body().wholeText());
        }
        Metadata meta = Metadata.read(page, raw, pageUrl);
        List<Box> full = ContainerChoice.fullArticles(outline);
        List<CleanArticle> articles = full.isEmpty() ? List.of() : several(outline, full, meta, raw);
        if (articles.size() < 2) {
            Box place = ContainerChoice.choose(outline);
            ArticleDraft draft = draft(outline, place, Titles.of(outline, place, meta), meta, raw);
            Optional<Rejected> front = Rejections.sectionFront(outline, place, pageUrl, meta, draft.blocks);
            if (front.isPresent()) {
                return front.get();
            }
            if (draft.words() < policy.minWords()) {
                outline.trustNoNames();
                place = ContainerChoice.choose(outline);
                draft = draft(outline, place, Titles.of(outline, place, meta), meta, raw);
            }
            JsonLdBody.replaceIfPoor(draft, meta.articleBody());
            if (draft.words() < policy.minWords()) {
                return Rejections.withoutText(page, outline, draft.words(), policy);
            }
            Optional<Rejected> wall = Walls.instead(page, meta, draft, place);
            if (wall.isPresent()) {
                return wall.get();
            }
            articles = List.of(draft.finish(1, policy));
        }
        return new Articles(articles);
    }

    private List<CleanArticle> several(Outline outline, List<Box> places, Metadata meta, RawPage raw) {
        List<CleanArticle> articles = new ArrayList<>();
        for (Box place : places) {
            Piece heading = Titles.heading(outline.piecesOf(place));
            ArticleDraft draft = draft(
                    outline, ContainerChoice.choose(outline, place), heading == null ? "" : heading.text(), meta, raw);
            if (draft.words() >= policy.minWords() && articles.size() < policy.maxArticles()) {
                articles.add(draft.finish(articles.size() + 1, policy));
            }
        }
        return articles;
    }

    private ArticleDraft draft(Outline outline, Box place, String title, Metadata meta, RawPage raw) {
        ArticleDraft draft = new ArticleDraft(meta.url());
        draft.title = title;
        List<Piece> pieces = outline.piecesOf(place);
        draft.blocks.addAll(BodyFilter.blocks(afterTitle(pieces, title), title));
        draft.site = meta.site();
        String shown = HeadlineLines.byline(outline, place, title);
        draft.byline = shown != null ? shown : byline(meta);
        List<String> described = Bylines.people(meta.bylines(), meta.site());
        draft.authors = described.isEmpty() ? Bylines.people(shown, meta.site()) : described;
        draft.credit = Bylines.credit(shown == null ? meta.bylines() : List.of(shown), meta.site());
        draft.published = meta.published() != null
                ? meta.published()
                : HeadlineLines.date(outline, place, title, raw.fetchedAt());
        draft.modified = meta.modified();
        draft.language = meta.language();
        draft.section = meta.section();
        draft.publisherTags.addAll(meta.tags());
        draft.images.addAll(Pictures.of(withHeadline(outline, place, title).element, meta.url()));
        draft.standfirst = standfirst(outline, place, meta, draft);
        return draft;
    }

    /** The place and the headline above it, with the picture between them; the place alone if that were the page. */
    private static Box withHeadline(Outline outline, Box place, String title) {
        int headline = place.first;
        for (int i = 0; i < place.first; i++) {
            Piece piece = outline.pieces.get(i);
            headline = piece.kind() == Kind.HEADING && piece.text().equals(title) ? i : headline;
        }
        Box box = place;
        while (box.parent != null && box.first > headline) {
            box = box.parent;
        }
        return box.parent == null ? place : box;
    }

    private static List<Piece> afterTitle(List<Piece> pieces, String title) {
        for (int i = 0; i < pieces.size() && i < 40; i++) {
            if (pieces.get(i).kind() == Kind.HEADING && pieces.get(i).text().equals(title)) {
                return pieces.subList(i + 1, pieces.size());
            }
        }
        return pieces;
    }

    /** The page's description, if the page shows it above its text. */
    private static @Nullable String standfirst(Outline outline, Box place, Metadata meta, ArticleDraft draft) {
        String description = meta.description();
        if (description == null) {
            return null;
        }
        if (!draft.blocks.isEmpty() && Texts.isSame(draft.blocks.getFirst().text(), description)) {
            return draft.blocks.size() > 2
                            && Texts.words(description) < 60
                            && !draft.blocks.getFirst().text().isEmpty()
                            && isApart(outline, place, draft.blocks.getFirst().text())
                    ? draft.blocks.removeFirst().text()
                    : null;
        }
        return outline.pieces.subList(0, Math.max(place.first, Math.min(place.end, place.first + 10))).stream()
                .map(Piece::text)
                .filter(text -> Texts.isSame(text, description))
                .filter(text ->
                        draft.blocks.stream().noneMatch(block -> block.text().equals(text)))
                .findFirst()
                .orElse(null);
    }

    /** A standfirst stands in an element of its own, not among the paragraphs. */
    private static boolean isApart(Outline outline, Box place, String text) {
        List<Piece> pieces = outline.piecesOf(place);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (pieces.get(i).text().equals(text)) {
                return pieces.get(i).kind() == Kind.HEADING
                        || pieces.get(i).box().parent != pieces.get(i + 1).box().parent;
            }
        }
        return false;
    }

    private static @Nullable String byline(Metadata meta) {
        return meta.bylines().isEmpty() ? null : Bylines.bare(Texts.cut(String.join(", ", meta.bylines()), 500));
    }

    /** Text in a {@code pre} or bare in the body, with line breaks where a page has elements. */
    private static boolean isPrintedText(Outline outline) {
        return outline.boxes.size() <= 4
                && outline.root.element.wholeText().lines().limit(12).count() >= 6;
    }
}
