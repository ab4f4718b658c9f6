package dev.copydesk.enrich.clean;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.article.RejectReason;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.dump.TextDump;
import dev.copydesk.enrich.clean.text.Charsets;
import dev.copydesk.enrich.clean.text.MediaKind;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fetched page into its articles, or into the reason why it has none.
 *
 * <p>Thread-safe and reusable. Never throws on what the web sends: every page gets an answer, the same one for the same
 * bytes, in time and memory that the {@link CleanPolicy} bounds.
 */
public final class PageCleaner {

    private static final int SNIFF_CHARS = 2_048;

    private final CleanPolicy policy;
    private final TextDump textDump;
    private final HtmlCleaner htmlCleaner;

    public PageCleaner(CleanPolicy policy) {
        this(policy, BlockLabeller.shipped());
    }

    public PageCleaner(CleanPolicy policy, BlockLabeller labeller) {
        this.policy = policy;
        this.textDump = new TextDump(policy);
        this.htmlCleaner = new HtmlCleaner(policy, textDump, labeller);
    }

    /** The articles of a page in page order, or why there is none. */
    public Cleaned clean(RawPage page) {
        int length = Math.min(page.body().length, policy.maxBodyBytes());
        if (length == 0) {
            return new Rejected(RejectReason.EMPTY, "no bytes");
        }
        String kind = MediaKind.foreign(page.contentType(), page.body(), length);
        if (kind != null) {
            return new Rejected(RejectReason.NOT_TEXT, kind);
        }
        try {
            return clean(page, Charsets.decode(page.body(), length, page.declaredCharset()));
        } catch (RuntimeException e) {
            return new Rejected(RejectReason.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private Cleaned clean(RawPage page, String text) {
        if (text.isBlank()) {
            return new Rejected(RejectReason.EMPTY, "white space only");
        }
        return isMarkup(page.contentType(), text) ? htmlCleaner.clean(page, text) : textDump.clean(page, text);
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
