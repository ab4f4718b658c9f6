package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline: the heading on the page that the page's description of itself agrees with, else the description. */
public final class Titles {

    private static final Pattern SEPARATOR = Pattern.compile("\\s(?:[|·•»«›—–:-]|::)\\s|\\s?[|»]\\s?");

    private Titles() {}

    public static String of(Outline outline, Box place, Metadata meta) {
        String described = meta.headline() != null ? meta.headline() : meta.pageTitle();
        Piece best = null;
        double bestScore = 0;
        for (Piece piece : outline.pieces) {
            double score = piece.kind() == Kind.HEADING && piece.level() <= 3 && piece.box().first <= place.end
                    ? score(piece, described, meta.pageTitle())
                    : 0;
            if (score > bestScore) {
                best = piece;
                bestScore = score;
            }
        }
        if (best != null) {
            return best.text();
        }
        return described == null ? "" : withoutSite(described, meta.site());
    }

    /** The first heading of an article among several on a page. */
    public static @Nullable Piece heading(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.level() <= 2 && Texts.words(piece.text()) >= 3)
                .findFirst()
                .orElse(null);
    }

    private static double score(Piece heading, @Nullable String described, @Nullable String pageTitle) {
        int words = Texts.words(heading.text());
        if (words < 2 || words > 60) {
            return 0;
        }
        double agreement = Math.max(
                described == null ? 0 : agreement(heading.text(), described),
                pageTitle == null ? 0 : 0.9 * agreement(heading.text(), pageTitle));
        double alone = heading.level() == 1 && described == null && pageTitle == null ? 0.5 : 0;
        double level = heading.level() == 1 ? 0.3 : heading.level() == 2 ? 0.1 : 0;
        return agreement >= 0.5 ? agreement + level : alone;
    }

    private static double agreement(String heading, String described) {
        int shorter = Texts.tokens(heading).size();
        int longer = Texts.tokens(described).size();
        double overlap = Texts.overlap(heading, described);
        return shorter * 3 < longer ? 0 : overlap;
    }

    /** Takes the site's name off either end; a part that is a small share of the whole and no sentence goes too. */
    static String withoutSite(String title, @Nullable String site) {
        List<String> parts = SEPARATOR.splitAsStream(title).toList();
        if (parts.size() < 2) {
            return title;
        }
        String last = parts.getLast();
        boolean named = site != null && Texts.overlap(last, site) >= 0.5;
        String head = title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|·•»«›—–:-]+$", "");
        if ((named || Texts.words(last) <= 4) && Texts.words(head) >= 3) {
            return parts.size() > 2 && Texts.words(head) >= 6 ? withoutSite(head, site) : head;
        }
        boolean leads = site != null && Texts.overlap(parts.getFirst(), site) >= 0.5;
        return leads ? title.substring(parts.getFirst().length()).replaceFirst("^[\\s|·•»«›—–:-]+", "") : title;
    }
}
