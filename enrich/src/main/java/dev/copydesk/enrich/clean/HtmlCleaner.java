package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CanonicalUrl;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.block.BodyBlocks;
import dev.copydesk.enrich.clean.block.Links;
import dev.copydesk.enrich.clean.block.Pictures;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.body.JsonLdBody;
import dev.copydesk.enrich.clean.body.PageWitness;
import dev.copydesk.enrich.clean.body.RuledBody;
import dev.copydesk.enrich.clean.body.SeveralArticles;
import dev.copydesk.enrich.clean.body.TableLabels;
import dev.copydesk.enrich.clean.dump.TextDump;
import dev.copydesk.enrich.clean.explain.PageWatch;
import dev.copydesk.enrich.clean.field.ArticleKinds;
import dev.copydesk.enrich.clean.field.Fields;
import dev.copydesk.enrich.clean.field.Headline;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.field.RuledFields;
import dev.copydesk.enrich.clean.field.Standfirst;
import dev.copydesk.enrich.clean.field.Titles;
import dev.copydesk.enrich.clean.memory.Visit;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.reject.Paywalls;
import dev.copydesk.enrich.clean.reject.Rejections;
import dev.copydesk.enrich.clean.reject.StandIns;
import dev.copydesk.enrich.clean.reject.Suspect;
import dev.copydesk.enrich.clean.site.PageAddress;
import dev.copydesk.enrich.clean.site.RuleWatch;
import dev.copydesk.enrich.clean.site.RuleWatch.Verdict;
import dev.copydesk.enrich.clean.site.SiteRule;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.clean.state.StateBody;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from markup to articles: lay the page out, reject what stands in for an article, label the blocks, choose the body
 * with what the site's rule and its memory know, and fill the fields. Where the page shows no text, its structured data and then the state
 * of its scripts stand in.
 */
final class HtmlCleaner {

    private final CleanPolicy policy;
    private final TextDump textDump;
    private final BlockLabeller labeller;
    private final SiteRules siteRules;
    private final RuleWatch watch;
    private final PageWatch onlooker;

    HtmlCleaner(
            CleanPolicy policy,
            TextDump textDump,
            BlockLabeller labeller,
            SiteRules siteRules,
            RuleWatch watch,
            PageWatch onlooker) {
        this.policy = policy;
        this.textDump = textDump;
        this.labeller = labeller;
        this.siteRules = siteRules;
        this.watch = watch;
        this.onlooker = onlooker;
    }

    Cleaned clean(RawPage raw, String html, Visit visit) {
        LaidOut laid = LaidOut.of(raw, html, policy);
        Outline outline = laid.outline();
        onlooker.laidOut(outline);
        Optional<Rejected> standIn = Rejections.standIn(laid.page(), laid.landmarks(), html, outline, raw.url());
        if (standIn.isPresent()) {
            return standIn.get();
        }
        if (isPrintedText(outline)) {
            return textDump.clean(raw, laid.page().body().wholeText());
        }
        URI address = PageAddress.of(raw.url(), laid.page());
        Optional<SiteRule> rule = siteRules.forPage(address, LocalDate.ofInstant(raw.fetchedAt(), ZoneOffset.UTC));
        Optional<Rejected> refusal = rule.flatMap(site -> site.refusal(address, laid.page()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Applied> ruled = rule.map(site -> site.on(laid.page()));
        Metadata meta = laid.metadata();
        visit.recall(outline, meta.url(), meta.description());
        PageWitness witness = LaidOut.witness(meta);
        float[] labels = TableLabels.unite(outline, labeller.label(outline, witness));
        onlooker.labelled(witness, labels, ruled);
        List<CleanArticle> several = several(laid, labels, meta, ruled);
        return several.size() > 1 ? new Articles(several) : single(laid, labels, meta, ruled);
    }

    private Cleaned single(LaidOut laid, float[] labels, Metadata meta, Optional<Applied> ruled) {
        Outline outline = laid.outline();
        BodyChoice body = body(outline, labels, ruled);
        ArticleDraft draft = draft(laid, body, RuledFields.headline(ruled, outline, body.place(), meta), meta);
        ruled.ifPresent(site -> RuledFields.fill(draft, site, laid.raw().fetchedAt()));
        Suspect suspect = new Suspect(laid.page(), laid.landmarks(), outline, laid.url(), meta, body, draft, policy);
        Optional<Rejected> front = Rejections.sectionFront(suspect);
        if (front.isPresent()) {
            return front.get();
        }
        JsonLdBody.replaceIfPoor(draft, meta);
        StateBody.replaceIfPoor(draft, laid.page(), meta, laid.raw().fetchedAt(), policy);
        Optional<Rejected> standIn =
                draft.proseWords() < policy.minWords() ? Rejections.withoutText(suspect) : StandIns.instead(suspect);
        return standIn.isPresent() ? standIn.get() : new Articles(List.of(draft.finish(1, policy)));
    }

    /** The body under the site's rule where that still holds, else the one that the labels alone give. */
    private BodyChoice body(Outline outline, float[] labels, Optional<Applied> ruled) {
        BodyChoice generic = BodyChoice.of(outline, labels, outline.root);
        if (ruled.isEmpty() || !ruled.get().rule().namesBody()) {
            return generic;
        }
        BodyChoice named = BodyChoice.of(outline, RuledBody.labels(outline, labels, ruled.get()), outline.root);
        boolean holds = Applied.isHealthy(named.words(), generic.words());
        watch.tried(ruled.get().rule(), holds ? Verdict.APPLIED : Verdict.STALE);
        return holds ? named.foundBy(FieldOrigin.SITE_RULE) : generic;
    }

    private List<CleanArticle> several(LaidOut laid, float[] labels, Metadata meta, Optional<Applied> ruled) {
        List<CleanArticle> articles = new ArrayList<>();
        Outline outline = laid.outline();
        List<Box> named =
                ruled.map(site -> RuledBody.boxes(outline, site.articles())).orElse(List.of());
        for (Box box : named.size() > 1 ? named : SeveralArticles.in(outline)) {
            BodyChoice body = BodyChoice.of(outline, labels, box);
            ArticleDraft draft = draft(laid, body, Titles.among(outline.piecesOf(box)), meta);
            if (draft.words() >= policy.minWords() && articles.size() < policy.maxArticles()) {
                articles.add(draft.finish(articles.size() + 1, policy));
            }
        }
        return articles;
    }

    private ArticleDraft draft(LaidOut laid, BodyChoice choice, Headline headline, Metadata meta) {
        ArticleDraft draft = new ArticleDraft(meta.url());
        Outline outline = laid.outline();
        Box place = choice.place();
        Optional<Piece> standfirst = Standfirst.of(outline, choice.pieces(), place, meta.description());
        standfirst.ifPresent(piece -> {
            draft.standfirst = piece.text();
            draft.origins.put(Field.STANDFIRST, FieldOrigin.DOM);
        });
        List<Piece> body = choice.without(standfirst).withoutHeadline(headline.shown());
        URI base = CanonicalUrl.resolve(meta.url(), laid.page().baseUri()).orElse(meta.url());
        draft.blocks.addAll(BodyBlocks.of(outline, place, body, base, laid.raw().fetchedAt()));
        draft.links.addAll(Links.of(place, body, base));
        draft.origins.put(Field.BODY, choice.origin());
        draft.confidence = choice.expectedF1();
        Fields.fill(draft, headline, outline, place, meta, laid.raw());
        Box withHeadline = Titles.around(outline, place, headline);
        draft.images.addAll(Pictures.of(withHeadline.element, base, meta.image().orElse(null)));
        draft.kind = ArticleKinds.of(meta.claims(), draft.title, draft.blocks, draft.images);
        draft.truncated = laid.truncated();
        draft.access = Paywalls.access(laid.landmarks(), draft.blocks);
        onlooker.drafted(choice, standfirst, body, draft);
        return draft;
    }

    /** Text in a {@code pre} or bare in the body, with line breaks where a page has elements; not an empty shell between its scripts. */
    private static boolean isPrintedText(Outline outline) {
        return outline.boxes.size() <= 4
                && !outline.pieces.isEmpty()
                && outline.root.element.wholeText().lines().limit(12).count() >= 6;
    }
}
