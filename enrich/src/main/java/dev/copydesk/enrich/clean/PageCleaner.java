package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.dump.TextDump;
import dev.copydesk.enrich.clean.explain.Explainer;
import dev.copydesk.enrich.clean.explain.Explanation;
import dev.copydesk.enrich.clean.explain.PageWatch;
import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.memory.Visit;
import dev.copydesk.enrich.clean.memory.Visit.Lesson;
import dev.copydesk.enrich.clean.site.RuleWatch;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.clean.text.Charsets;
import dev.copydesk.enrich.clean.text.MediaKind;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fetched page into its articles, or into the reason why it has none.
 *
 * <p>Thread-safe and reusable. Never throws on what the web sends: every page gets an answer, the same one for the same
 * bytes, in time and memory that the {@link CleanPolicy} bounds.
 */
public final class PageCleaner {

    /**
     * What became of a page, and the next memory of its site if the page teaches anything.
     */
    public record Remembered(Cleaned cleaned, Optional<Lesson> lesson) {}

    /** The same, and why. */
    public record Explained(Remembered remembered, Explanation explanation) {}

    private static final int SNIFF_CHARS = 2_048;

    private final CleanPolicy policy;
    private final BlockLabeller labeller;
    private final SiteRules siteRules;
    private final RuleWatch watch;
    private final TextDump textDump;
    private final HtmlCleaner htmlCleaner;

    /** Cleans with the labeller and the site rules that Copydesk brings along. */
    public PageCleaner(CleanPolicy policy) {
        this(policy, SiteRules.shipped(), RuleWatch.NOBODY);
    }

    /** @param watch is told where a site rule was tried */
    public PageCleaner(CleanPolicy policy, SiteRules siteRules, RuleWatch watch) {
        this(policy, BlockLabeller.shipped(), siteRules, watch);
    }

    public PageCleaner(CleanPolicy policy, BlockLabeller labeller, SiteRules siteRules, RuleWatch watch) {
        this(policy, labeller, siteRules, watch, PageWatch.NOBODY);
    }

    private PageCleaner(
            CleanPolicy policy, BlockLabeller labeller, SiteRules siteRules, RuleWatch watch, PageWatch onlooker) {
        this.policy = policy;
        this.labeller = labeller;
        this.siteRules = siteRules;
        this.watch = watch;
        this.textDump = new TextDump(policy, onlooker::printed);
        this.htmlCleaner = new HtmlCleaner(policy, textDump, labeller, siteRules, watch, onlooker);
    }

    /** The articles of a page in page order, or why there is none; the page looked at on its own. */
    public Cleaned clean(RawPage page) {
        return clean(page, new Visit(SiteMemories.NONE));
    }

    /** The same, with what is remembered of its site; and what the page teaches. Only pages with articles teach. */
    public Remembered clean(RawPage page, SiteMemories memories) {
        Visit visit = new Visit(memories);
        Cleaned cleaned = clean(page, visit);
        return new Remembered(cleaned, cleaned instanceof Articles ? visit.lesson() : Optional.empty());
    }

    /** The same answer with its reasons, block by block. */
    public Explained explain(RawPage page, SiteMemories memories) {
        Explainer explainer = new Explainer(policy, labeller);
        Remembered remembered = new PageCleaner(policy, labeller, siteRules, watch, explainer).clean(page, memories);
        return new Explained(remembered, explainer.explain(remembered.cleaned()));
    }

    private Cleaned clean(RawPage page, Visit visit) {
        int length = Math.min(page.body().length, policy.maxBodyBytes());
        if (length == 0) {
            return new Rejected(RejectReason.EMPTY, "no bytes");
        }
        String kind = MediaKind.foreign(page.contentType(), page.body(), length);
        if (kind != null) {
            return new Rejected(RejectReason.NOT_TEXT, kind);
        }
        try {
            return clean(page, Charsets.decode(page.body(), length, page.declaredCharset()), visit);
        } catch (RuntimeException e) {
            return new Rejected(RejectReason.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private Cleaned clean(RawPage page, String text, Visit visit) {
        if (text.isBlank()) {
            return new Rejected(RejectReason.EMPTY, "white space only");
        }
        return isMarkup(page.contentType(), text) ? htmlCleaner.clean(page, text, visit) : textDump.clean(page, text);
    }

    /** Bytes beat the declared type: pages of markup are served as plain text, and dumps as HTML. */
    private static boolean isMarkup(@Nullable String contentType, String text) {
        String head = Texts.cut(text, SNIFF_CHARS).toLowerCase(Locale.ROOT);
        boolean document = head.contains("<!doctype")
                || head.contains("<html")
                || head.contains("<head")
                || head.contains("<body");
        boolean declaredText =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("text/plain");
        return document || (!declaredText && (head.contains("<p") || head.contains("<div") || text.contains("</")));
    }
}
