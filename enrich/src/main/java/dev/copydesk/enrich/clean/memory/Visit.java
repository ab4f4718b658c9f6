package dev.copydesk.enrich.clean.memory;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page and the memory of its site: what is furniture for sure is taken out of the page's outline, and what the page
 * adds to the memory is noted. Made for one page, used by one thread.
 *
 * <p>Recurrence alone makes nothing sure. A block is furniture when at least {@value #MIN_PAGES} other pages had it in the
 * same elements and they are a quarter of those remembered; half of them, if it is a heading or a full paragraph. What a page says of itself is never furniture, and where more
 * than half of a page's prose recurs, the site has its article under several addresses and nothing is taken out.
 */
public final class Visit {

    private static final int MIN_PAGES = 3;
    private static final double MIN_SHARE = 0.25;
    private static final double MIN_SHARE_OF_FULL_PARAGRAPHS = 0.5;
    private static final int FULL_PARAGRAPH_WORDS = 25;
    private static final int LONGEST_HOST = 253;

    private final SiteMemories memories;
    private @Nullable Seen seen;

    /** A page and what was remembered before it. */
    private record Seen(String site, SiteMemory memory, URI canonicalUrl, Outline outline) {

        Lesson lesson() {
            return new Lesson(site, memory.after(PageTrace.of(canonicalUrl, outline)));
        }
    }

    /** The memory of a site as it is after a page. */
    public record Lesson(String site, SiteMemory memory) {}

    public Visit(SiteMemories memories) {
        this.memories = memories;
    }

    /** Takes the furniture out of a page's outline. A page of no known host is left as it is. */
    public void recall(Outline outline, URI canonicalUrl, @Nullable String description) {
        String site = canonicalUrl.getHost();
        if (site == null || site.length() > LONGEST_HOST) {
            return;
        }
        site = site.toLowerCase(Locale.ROOT);
        SiteMemory memory = memories.of(site);
        if (!memory.isEmpty()) {
            leaveOut(outline, memory, Fingerprints.of(canonicalUrl), description);
        }
        seen = new Seen(site, memory, canonicalUrl, outline);
    }

    private static void leaveOut(Outline outline, SiteMemory memory, long page, @Nullable String description) {
        int prose = outline.root.mass;
        outline.exclude(piece -> isSure(piece, memory, page) && !isOwn(piece, description));
        if (outline.root.mass * 2 < prose) {
            outline.exclude(piece -> false);
        }
    }

    /** What this page taught, worked out when it is asked for; nothing before {@link #recall}. */
    public Optional<Lesson> lesson() {
        return Optional.ofNullable(seen).map(Seen::lesson);
    }

    private static boolean isSure(Piece piece, SiteMemory memory, long page) {
        if (!Fingerprints.isTelling(piece)) {
            return false;
        }
        Recurrence recurrence = memory.of(Fingerprints.of(piece), page);
        return recurrence.pages() >= MIN_PAGES && recurrence.share() >= minShare(piece);
    }

    /** Newsrooms, too, repeat themselves: the subheads of a series, the background to a long story, what was quoted yesterday. */
    private static double minShare(Piece piece) {
        boolean newsrooms = piece.kind() == Kind.HEADING || piece.words() >= FULL_PARAGRAPH_WORDS;
        return newsrooms ? MIN_SHARE_OF_FULL_PARAGRAPHS : MIN_SHARE;
    }

    private static boolean isOwn(Piece piece, @Nullable String description) {
        return description != null && Texts.isSame(piece.text(), description);
    }
}
