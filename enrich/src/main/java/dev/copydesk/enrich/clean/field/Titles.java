package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import dev.copydesk.enrich.clean.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headline: the heading on the page that the page's description of itself agrees with, else the description. */
public final class Titles {

    private static final int MAX_LINES = 2_000;
    private static final int MAX_WORDS = 60;
    private static final int MAX_HEADINGS = 1_000;
    private static final double DOUBTFUL = 0.1;
    private static final int HEADLINE_WORDS = 4;

    /** Byline, date, buttons and a picture may stand between a headline and its text. */
    private static final int NEAR = 15;

    private final Metadata meta;
    private final @Nullable String site;
    private final @Nullable String pageTitle;
    private final @Nullable String described;

    private Titles(Metadata meta) {
        this.meta = meta;
        Found<String> headline = meta.headline();
        site = meta.site() == null ? null : meta.site().value();
        pageTitle = unlessSite(meta.pageTitle());
        described = headline == null ? pageTitle : unlessSite(headline.value());
    }

    /** Some templates give every page the name of the site for its title, which says nothing of its article. */
    private @Nullable String unlessSite(@Nullable String title) {
        boolean same = title != null && site != null && TitleParts.folded(title).equals(TitleParts.folded(site));
        return same ? null : title;
    }

    public static Headline of(Outline outline, Box place, Metadata meta) {
        Titles titles = new Titles(meta);
        Piece heading = titles.heading(outline, place);
        boolean doubtful = heading == null || titles.endsPageTitle(heading.text());
        String line = doubtful ? titles.line(outline, place) : null;
        if (heading != null && line == null) {
            return new Headline(titles.quoted(heading.text()), heading.text());
        }
        Piece only = line == null ? titles.only(outline, place) : null;
        if (only != null) {
            return new Headline(new Found<>(only.text(), FieldOrigin.DOM), only.text());
        }
        Found<String> title = line == null ? titles.stated() : new Found<>(line, FieldOrigin.TEXT);
        return new Headline(title, title.value());
    }

    /** The headline of an article among several on a page: its first heading. */
    public static Headline among(List<Piece> pieces) {
        String heading = pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.level() <= 2 && piece.words() >= 3)
                .findFirst()
                .map(Piece::text)
                .orElse("");
        return new Headline(new Found<>(heading, FieldOrigin.DOM), heading);
    }

    /** The place and the headline above it, with the picture between them; the place alone if that were the page. */
    public static Box around(Outline outline, Box place, Headline headline) {
        int first = place.first;
        for (int i = 0; i < place.first; i++) {
            Piece piece = outline.pieces.get(i);
            first = piece.kind() == Kind.HEADING && piece.text().equals(headline.shown()) ? i : first;
        }
        Box box = place;
        while (box.parent != null && box.first > first) {
            box = box.parent;
        }
        return box.parent == null ? place : box;
    }

    private @Nullable Piece heading(Outline outline, Box place) {
        Piece best = null;
        double bestScore = 0;
        int seen = 0;
        for (Piece piece : outline.pieces) {
            boolean upper = piece.kind() == Kind.HEADING && piece.level() <= 3 && piece.box().first <= place.end;
            double score = upper && seen++ < MAX_HEADINGS ? score(piece) : 0;
            if (score > bestScore) {
                best = piece;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * The only heading of the first level, where it stands right above the text: what a page tells search engines may be worded anew, so that
     * nothing on the page agrees with it.
     */
    private @Nullable Piece only(Outline outline, Box place) {
        List<Piece> first = outline.pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.level() == 1)
                .limit(2)
                .toList();
        if (first.size() != 1) {
            return null;
        }
        Piece heading = first.getFirst();
        int at = heading.box().first;
        boolean near = at < place.end && place.first - at <= NEAR;
        boolean worded = heading.words() >= HEADLINE_WORDS && heading.words() <= MAX_WORDS && heading.linkShare() < 0.5;
        return near && worded && !isSiteName(heading.text()) && !endsPageTitle(heading.text()) ? heading : null;
    }

    private double score(Piece heading) {
        int words = heading.words();
        if (words < 2 || words > MAX_WORDS) {
            return 0;
        }
        double agreement = Math.max(
                described == null ? 0 : agreement(heading.text(), described),
                pageTitle == null ? 0 : 0.9 * agreement(heading.text(), pageTitle));
        double alone = heading.level() == 1 && described == null && pageTitle == null ? 0.5 : 0;
        double level = heading.level() == 1 ? 0.3 : heading.level() == 2 ? 0.1 : 0;
        double score = agreement >= 0.5 ? agreement + level : alone;
        if (score == 0 || isSiteName(heading.text())) {
            return 0;
        }
        return endsPageTitle(heading.text()) ? DOUBTFUL * score : score;
    }

    private static double agreement(String heading, String described) {
        WordSet words = WordSet.of(heading);
        WordSet wanted = WordSet.of(described);
        return words.size() * 3 < wanted.size() ? 0 : words.overlap(wanted);
    }

    private boolean isSiteName(String line) {
        return Outlets.isSite(line, site) && !isDescribed(line);
    }

    private boolean isDescribed(String line) {
        return described != null && TitleParts.folded(line).equals(TitleParts.folded(described));
    }

    /** A heading that says only what a page's title has at its end, where sites put their names, and no more than that. */
    private boolean endsPageTitle(String heading) {
        if (pageTitle == null || isDescribed(heading)) {
            return false;
        }
        String folded = TitleParts.folded(heading);
        String head = TitleParts.folded(TitleParts.withoutSite(pageTitle, site));
        return TitleParts.isEnd(folded, TitleParts.folded(pageTitle))
                && folded.length() < head.length()
                && !head.contains(folded);
    }

    /**
     * The heading as it is to be quoted. Where the page's description is the end of the heading, a kicker or a path stands
     * in the heading's element; where two descriptions agree on more than the heading, the kicker is part of the headline.
     */
    private Found<String> quoted(String heading) {
        String folded = TitleParts.folded(heading);
        List<Account> accounts = meta.accounts().stream()
                .filter(account -> account.headline() != null && account.origin() != FieldOrigin.FEED)
                .toList();
        List<String> told = accounts.stream()
                .map(account -> TitleParts.folded(Objects.requireNonNull(account.headline())))
                .distinct()
                .toList();
        for (Account account : accounts) {
            String headline = Objects.requireNonNull(account.headline());
            if (Texts.words(headline) >= 3
                    && !told.contains(folded)
                    && TitleParts.isEnd(" " + TitleParts.folded(headline), folded)) {
                return new Found<>(headline, account.origin());
            }
        }
        boolean more = accounts.size() >= 2 && told.size() == 1 && TitleParts.isEnd(" " + folded, told.getFirst());
        return more
                ? new Found<>(
                        Objects.requireNonNull(accounts.getFirst().headline()),
                        accounts.getFirst().origin())
                : new Found<>(heading, FieldOrigin.DOM);
    }

    /** The longest line on the page, heading or not, that is a good part of a title which the page gives itself. */
    private @Nullable String line(Outline outline, Box place) {
        List<String> titles = Stream.of(described, pageTitle)
                .filter(Objects::nonNull)
                .map(TitleParts::folded)
                .toList();
        String best = null;
        for (Piece piece : outline.pieces.subList(0, Math.min(place.end, Math.min(MAX_LINES, outline.pieces.size())))) {
            String text = piece.text();
            boolean longer = best == null || text.length() > best.length();
            if (longer && piece.words() >= 3 && piece.words() <= MAX_WORDS && isGoodPart(text, titles)) {
                best = text;
            }
        }
        return best;
    }

    private boolean isGoodPart(String line, List<String> titles) {
        String folded = TitleParts.folded(line);
        return !isSiteName(line)
                && !endsPageTitle(line)
                && titles.stream().anyMatch(title -> title.contains(folded) && folded.length() * 3 >= title.length());
    }

    /** What the page says of itself, without the site's name. */
    private Found<String> stated() {
        Found<String> headline = meta.headline();
        String told = headline != null ? headline.value() : meta.pageTitle();
        if (told == null) {
            return new Found<>("", FieldOrigin.META);
        }
        String common = pageTitle == null || headline == null ? null : TitleParts.common(told, pageTitle);
        return new Found<>(
                common != null ? common : TitleParts.withoutSite(told, site),
                headline == null ? FieldOrigin.META : headline.origin());
    }
}
