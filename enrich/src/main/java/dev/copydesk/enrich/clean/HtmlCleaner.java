package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.body.JsonLdBody;
import dev.copydesk.enrich.clean.body.SeveralArticles;
import dev.copydesk.enrich.clean.dump.TextDump;
import dev.copydesk.enrich.clean.field.Bylines;
import dev.copydesk.enrich.clean.field.HeadlineLines;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.field.Pictures;
import dev.copydesk.enrich.clean.field.Standfirst;
import dev.copydesk.enrich.clean.field.Titles;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.reject.Rejections;
import dev.copydesk.enrich.clean.reject.Walls;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from markup to articles: parse, outline, reject what stands in, choose the place, filter, fill the fields. */
final class HtmlCleaner {

    private final CleanPolicy policy;
    private final TextDump textDump;
    private final BlockLabeller labeller;

    HtmlCleaner(CleanPolicy policy, TextDump textDump, BlockLabeller labeller) {
        this.policy = policy;
        this.textDump = textDump;
        this.labeller = labeller;
    }

    Cleaned clean(RawPage raw, String html) {
        LaidOut laid = LaidOut.of(raw, html, policy);
        Outline outline = laid.outline();
        Optional<Rejected> standIn = Rejections.standIn(laid.page(), html, outline);
        if (standIn.isPresent()) {
            return standIn.get();
        }
        if (isPrintedText(outline)) {
            return textDump.clean(raw, laid.page().body().wholeText());
        }
        Metadata meta = laid.metadata();
        float[] labels = labeller.label(outline, LaidOut.witness(meta));
        List<CleanArticle> several = several(laid, labels, meta);
        return several.size() > 1 ? new Articles(several) : single(laid, labels, meta);
    }

    private Cleaned single(LaidOut laid, float[] labels, Metadata meta) {
        Outline outline = laid.outline();
        BodyChoice body = BodyChoice.of(outline, labels, outline.root);
        ArticleDraft draft = draft(outline, body, Titles.of(outline, body.place(), meta), meta, laid.raw());
        Optional<Rejected> front = Rejections.sectionFront(outline, body.place(), laid.url(), meta, draft.blocks);
        if (front.isPresent()) {
            return front.get();
        }
        JsonLdBody.replaceIfPoor(draft, meta.articleBody());
        if (draft.words() < policy.minWords()) {
            return Rejections.withoutText(laid.page(), outline, draft.words(), policy);
        }
        Optional<Rejected> wall = Walls.instead(laid.page(), meta, draft, body.place());
        return wall.isPresent() ? wall.get() : new Articles(List.of(draft.finish(1, policy)));
    }

    private List<CleanArticle> several(LaidOut laid, float[] labels, Metadata meta) {
        List<CleanArticle> articles = new ArrayList<>();
        Outline outline = laid.outline();
        for (Box box : SeveralArticles.in(outline)) {
            Piece heading = Titles.heading(outline.piecesOf(box));
            BodyChoice body = BodyChoice.of(outline, labels, box);
            ArticleDraft draft = draft(outline, body, heading == null ? "" : heading.text(), meta, laid.raw());
            if (draft.words() >= policy.minWords() && articles.size() < policy.maxArticles()) {
                articles.add(draft.finish(articles.size() + 1, policy));
            }
        }
        return articles;
    }

    private ArticleDraft draft(Outline outline, BodyChoice body, String title, Metadata meta, RawPage raw) {
        ArticleDraft draft = new ArticleDraft(meta.url());
        Box place = body.place();
        draft.title = title;
        Optional<Piece> standfirst = Standfirst.of(outline, body.pieces(), place, meta.description());
        draft.standfirst = standfirst.map(Piece::text).orElse(null);
        draft.blocks.addAll(body.without(standfirst).blocks(title));
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

    private static @Nullable String byline(Metadata meta) {
        return meta.bylines().isEmpty() ? null : Bylines.bare(Texts.cut(String.join(", ", meta.bylines()), 500));
    }

    /** Text in a {@code pre} or bare in the body, with line breaks where a page has elements. */
    private static boolean isPrintedText(Outline outline) {
        return outline.boxes.size() <= 4
                && outline.root.element.wholeText().lines().limit(12).count() >= 6;
    }
}
