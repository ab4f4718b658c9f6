package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Rejected;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.body.CueWeight;
import dev.copydesk.enrich.clean.body.Furniture;
import dev.copydesk.enrich.clean.body.RuledBody.Standing;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds for every piece of a page of markup what decided about it: the first cause that holds, in the order of the cleaner's steps. */
final class Judge {

    private static final int CUES = 3;
    private static final Set<Cause> BY_LABEL = EnumSet.of(Cause.CHOSEN, Cause.NOT_CHOSEN, Cause.PAGE_REJECTED);

    private record Finding(Cause cause, int article, String reason) {
        static Finding dropped(Cause cause, String reason) {
            return new Finding(cause, 0, reason);
        }
    }

    private final Outline outline;
    private final Labels labels;
    private final List<Drafted> drafts;
    private final Cleaned cleaned;
    private final Map<Piece, Integer> indices = new IdentityHashMap<>();
    private final Set<String> besideText = new HashSet<>();

    Judge(Outline outline, Labels labels, List<Drafted> drafts, Cleaned cleaned) {
        this.outline = outline;
        this.labels = labels;
        this.drafts = drafts;
        this.cleaned = cleaned;
        for (int i = 0; i < outline.pieces.size(); i++) {
            indices.put(outline.pieces.get(i), i);
        }
        drafts.forEach(drafted -> drafted.draft().blocks.stream()
                .filter(block -> !block.isRunningText())
                .map(Block::text)
                .filter(text -> !text.isEmpty())
                .forEach(besideText::add));
    }

    /** The pieces of a page that was rejected before any of them was weighed. */
    static List<ExplainedBlock> unread(Outline outline) {
        Finding finding = Finding.dropped(Cause.PAGE_REJECTED, "the page was rejected before its blocks were weighed");
        return outline.pieces.stream()
                .map(piece -> block(piece, OptionalDouble.empty(), finding, List.of()))
                .toList();
    }

    List<Explanation.Choice> choices() {
        return drafts.stream()
                .map(drafted -> new Explanation.Choice(
                        drafted.choice().expectedF1(),
                        cut(drafted),
                        Elements.path(drafted.choice().place())))
                .toList();
    }

    List<ExplainedBlock> blocks() {
        return IntStream.range(0, outline.pieces.size()).mapToObj(this::block).toList();
    }

    private ExplainedBlock block(int at) {
        Finding finding = finding(at);
        List<CueWeight> cues =
                BY_LABEL.contains(finding.cause()) ? labels.reasons().heaviest(at, CUES) : List.of();
        return block(outline.pieces.get(at), OptionalDouble.of(labels.values()[at]), finding, cues);
    }

    private static ExplainedBlock block(Piece piece, OptionalDouble label, Finding finding, List<CueWeight> cues) {
        String kind = piece.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new ExplainedBlock(
                piece.text(),
                kind,
                Elements.path(piece.box()),
                label,
                finding.article(),
                finding.cause(),
                finding.reason(),
                cues);
    }

    private Finding finding(int at) {
        Piece piece = outline.pieces.get(at);
        for (int article = 1; article <= drafts.size(); article++) {
            Drafted drafted = drafts.get(article - 1);
            boolean rejected = cleaned instanceof Rejected;
            if (drafted.body().contains(piece) || rejected && drafted.chosen().contains(piece)) {
                return chosen(drafted, article, at);
            }
            if (!rejected) {
                if (drafted.standfirst().filter(one -> one == piece).isPresent()) {
                    return new Finding(Cause.STANDFIRST, article, "the standfirst, which the text does not repeat");
                }
                if (drafted.chosen().contains(piece) || isHeadline(piece, drafted)) {
                    return new Finding(Cause.HEADLINE, article, "the headline, which the text does not repeat");
                }
            }
        }
        return isBesideText(piece) && !(cleaned instanceof Rejected)
                ? new Finding(Cause.BESIDE_TEXT, 0, "a caption or embed beside the text")
                : dropped(at);
    }

    private Finding chosen(Drafted drafted, int article, int at) {
        if (cleaned instanceof Rejected(var reason, var detail)) {
            return Finding.dropped(
                    Cause.PAGE_REJECTED, "would be text, but the page was rejected: " + reason + " (" + detail + ")");
        }
        if (drafted.origin() == FieldOrigin.JSON_LD) {
            return Finding.dropped(
                    Cause.STRUCTURED_DATA_INSTEAD, "the structured data had far more text, which was taken instead");
        }
        if (drafted.origin() == FieldOrigin.PAGE_STATE) {
            return Finding.dropped(
                    Cause.PAGE_STATE_INSTEAD,
                    "the state of the page's scripts had far more text, which was taken instead");
        }
        String ruled = labels.standings().isEmpty() ? "" : ", in what the site rule names";
        return new Finding(Cause.CHOSEN, article, compared(at, cut(drafted)) + ruled);
    }

    private Finding dropped(int at) {
        if (outline.nextIncluded(at) != at) {
            return Finding.dropped(Cause.SITE_MEMORY, "recurs on other pages of this site (site memory)");
        }
        Standing standing = labels.standings().isEmpty()
                ? Standing.IN_BODY
                : labels.standings().get(at);
        if (standing == Standing.DROPPED) {
            return Finding.dropped(Cause.RULE_DROPPED, "the site rule drops it");
        }
        if (standing == Standing.OUTSIDE && labels.values()[at] == 0) {
            return Finding.dropped(Cause.RULE_OUTSIDE, "outside of what the site rule names");
        }
        return labels.reasons()
                .furniture(at)
                .map(furniture -> furniture(at, furniture))
                .orElseGet(() -> byLabel(at));
    }

    private Finding furniture(int at, Furniture furniture) {
        Box own = outline.pieces.get(at).box();
        return switch (furniture) {
            case NEXT_ARTICLE ->
                Finding.dropped(Cause.NEXT_ARTICLE, "below the headline of the next article on this page");
            case WORDING ->
                Finding.dropped(
                        Cause.FURNITURE_WORDING,
                        "worded like " + String.join(", ", labels.reasons().furnitureWording(at)));
            case BUTTON -> Finding.dropped(Cause.BARE_LINK, "a button: a few words that are nothing but a link");
            case SHOUTED_LINK -> Finding.dropped(Cause.BARE_LINK, "a line in capitals that is nothing but a link");
            case CAPTION -> Finding.dropped(Cause.CAPTION, "named as the caption of a picture: " + Elements.name(own));
            case POST -> Finding.dropped(Cause.POST, "the words of a post that is set in from elsewhere");
            case APPEAL ->
                Finding.dropped(
                        Cause.APPEAL,
                        "in a box that asks for an address, money or a membership: "
                                + nameOfNearest(own, box -> box.appeal));
            case HIDDEN ->
                Finding.dropped(Cause.HIDDEN, "not shown to readers: " + nameOfNearest(own, box -> box.hidden));
        };
    }

    private static String nameOfNearest(Box own, Predicate<Box> wanted) {
        for (Box box = own; box != null; box = box.parent) {
            if (wanted.test(box)) {
                return Elements.name(box);
            }
        }
        return "";
    }

    private Finding byLabel(int at) {
        List<Drafted> around = drafts.size() > 1
                ? drafts.stream().filter(drafted -> drafted.isAt(at)).toList()
                : drafts;
        if (drafts.size() > 1 && around.isEmpty()) {
            return Finding.dropped(
                    Cause.OUTSIDE_ARTICLES, "outside of the " + drafts.size() + " articles of this page");
        }
        if (around.isEmpty() || around.getFirst().chosen().isEmpty()) {
            return Finding.dropped(Cause.NOT_CHOSEN, "nothing on this page is likely to be an article's text");
        }
        return Finding.dropped(Cause.NOT_CHOSEN, compared(at, cut(around.getFirst())));
    }

    private String compared(int at, double cut) {
        float label = labels.values()[at];
        String side = label > cut ? "above" : label < cut ? "below" : "at";
        return String.format(Locale.ROOT, "label %s the cut of %.2f", side, cut);
    }

    /** The lowest label that was good enough. */
    private double cut(Drafted drafted) {
        return drafted.chosen().stream()
                .map(piece -> (double) labels.values()[indices.getOrDefault(piece, 0)])
                .min(Comparator.naturalOrder())
                .orElse(1.0);
    }

    /** A caption is kept without its credit. */
    private boolean isBesideText(Piece piece) {
        return piece.kind() == Kind.CAPTION
                ? besideText.stream().anyMatch(piece.text()::contains)
                : besideText.contains(piece.text());
    }

    private static boolean isHeadline(Piece piece, Drafted drafted) {
        return piece.kind() == Kind.HEADING && Texts.isSame(piece.text(), drafted.draft().title);
    }
}
