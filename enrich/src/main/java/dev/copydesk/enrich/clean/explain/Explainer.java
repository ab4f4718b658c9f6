package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.body.PageWitness;
import dev.copydesk.enrich.clean.dump.TextLine;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Listens to the cleaning of one page, and then explains it. Used by one thread. */
public final class Explainer implements PageWatch {

    private final CleanPolicy policy;
    private final BlockLabeller labeller;
    private final List<Drafted> drafts = new ArrayList<>();
    private List<TextLine> lines = List.of();
    private @Nullable Outline outline;
    private @Nullable Labels labels;

    public Explainer(CleanPolicy policy, BlockLabeller labeller) {
        this.policy = policy;
        this.labeller = labeller;
    }

    @Override
    public void laidOut(Outline page) {
        outline = page;
    }

    @Override
    public void labelled(PageWitness witness, float[] values, Optional<Applied> rule) {
        if (outline != null) {
            labels = new Labels(outline, values, labeller.reasons(outline, witness), rule);
        }
    }

    @Override
    public void drafted(BodyChoice choice, Optional<Piece> standfirst, List<Piece> body, ArticleDraft draft) {
        drafts.add(Drafted.of(choice, standfirst, body, draft));
    }

    @Override
    public void printed(List<TextLine> read) {
        lines = read;
    }

    /** Why the page became what it did. */
    public Explanation explain(Cleaned cleaned) {
        if (!lines.isEmpty()) {
            return new Explanation(cleaned, List.of(), PrintedBlocks.of(lines, cleaned), List.of());
        }
        if (outline == null) {
            return new Explanation(cleaned, List.of(), List.of(), List.of());
        }
        if (labels == null) {
            return new Explanation(cleaned, List.of(), Judge.unread(outline), List.of());
        }
        List<Drafted> deciding = deciding(cleaned);
        boolean ruled = deciding.stream().anyMatch(Drafted::isRuled);
        Judge judge = new Judge(outline, ruled ? labels.underRule() : labels, deciding, cleaned);
        return new Explanation(
                cleaned,
                judge.choices(),
                judge.blocks(),
                labels.ruleNote(ruled).stream().toList());
    }

    /** A page that may hold several articles is tried as such first; if it does not, the last draft counts. */
    private List<Drafted> deciding(Cleaned cleaned) {
        if (cleaned instanceof Articles(var articles) && articles.size() > 1) {
            return drafts.stream()
                    .filter(drafted -> drafted.draft().words() >= policy.minWords())
                    .limit(articles.size())
                    .toList();
        }
        return drafts.isEmpty() ? List.of() : List.of(drafts.getLast());
    }
}
