package dev.copydesk.enrich.clean.reject;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The make of a page of teasers: links to articles, and between each two of them a paragraph and not more, in a box of its own
 * or under a heading that is a link. The paragraphs of an article follow each other, however many links are around them.
 *
 * @param links linked headlines
 * @param headings linked headlines that are headings
 * @param runs words of prose before, between and after the borders: linked headlines, and links that every teaser ends with
 *     ("Read more")
 * @param together words of the prose that stands side by side in one element
 */
record Fronts(int links, int headings, List<Integer> runs, int together) {

    private static final int HEADLINE_WORDS = 4;
    private static final int REPEATED = 4;
    private static final int MIN_BORDERS = 4;
    private static final int TEASER_WORDS = 90;
    private static final int LABEL_CHARS = 60;

    Fronts {
        runs = List.copyOf(runs);
    }

    /** The make of a stretch of a page, all of whose prose counts. */
    static Fronts of(List<Piece> pieces) {
        return of(pieces, Piece::mass);
    }

    /** The make of the text that was chosen from a stretch of a page. */
    static Fronts of(List<Piece> pieces, List<Piece> chosen) {
        Set<Piece> counted = new HashSet<>(chosen);
        return of(pieces, piece -> counted.contains(piece) ? piece.mass() : 0);
    }

    private static Fronts of(List<Piece> pieces, ToIntFunction<Piece> mass) {
        Map<String, Integer> labels = labels(pieces);
        Map<Box, Integer> holders = new HashMap<>();
        List<Integer> runs = new ArrayList<>();
        int links = 0;
        int headings = 0;
        int run = 0;
        for (Piece piece : pieces) {
            boolean headline = isHeadline(piece);
            if (headline || (isLink(piece) && labels.getOrDefault(label(piece), 0) >= REPEATED)) {
                runs.add(run);
                run = 0;
            }
            links += headline ? 1 : 0;
            headings += headline && piece.kind() == Kind.HEADING ? 1 : 0;
            int words = mass.applyAsInt(piece);
            run += words;
            holders.merge(holder(piece), words, Integer::sum);
        }
        runs.add(run);
        return new Fronts(links, headings, runs, holders.isEmpty() ? 0 : Collections.max(holders.values()));
    }

    /** How often each short link stands there. */
    private static Map<String, Integer> labels(List<Piece> pieces) {
        Map<String, Integer> labels = new HashMap<>();
        for (Piece piece : pieces) {
            if (isLink(piece) && Texts.words(piece.text()) < HEADLINE_WORDS) {
                labels.merge(label(piece), 1, Integer::sum);
            }
        }
        return labels;
    }

    private static String label(Piece piece) {
        return Texts.cut(piece.text(), LABEL_CHARS);
    }

    /** The element that a paragraph shares with the paragraphs beside it; bare text stands in it itself. */
    private static Box holder(Piece piece) {
        Box box = piece.box();
        return piece.kind() == Kind.TEXT || box.parent == null ? box : box.parent;
    }

    /** Runs of prose that are as short as teasers. */
    int teasers() {
        return (int) runs.stream().filter(run -> run > 0 && run <= TEASER_WORDS).count();
    }

    /** Words of the longest run. */
    int longest() {
        return Collections.max(runs);
    }

    /** Short runs between many links, none of which is a good part of the whole. */
    boolean isTeasers() {
        int borders = runs.size() - 1;
        int words = runs.stream().mapToInt(run -> run).sum();
        boolean apart = together * 2 <= words || headings >= MIN_BORDERS;
        return borders >= MIN_BORDERS
                && teasers() >= MIN_BORDERS
                && longest() <= TEASER_WORDS
                && longest() * 3 <= words
                && apart;
    }

    /** A link that is worded like a headline. */
    static boolean isHeadline(Piece piece) {
        return isLink(piece) && piece.words() >= HEADLINE_WORDS;
    }

    private static boolean isLink(Piece piece) {
        return piece.linkShare() > 0.8;
    }

    /** Whether one heading of the first level, not a link and worded like a headline, stands above. */
    static boolean hasHeadline(List<Piece> pieces) {
        List<Piece> first = pieces.stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.level() == 1)
                .limit(2)
                .toList();
        return first.size() == 1
                && first.getFirst().linkShare() < 0.5
                && first.getFirst().words() > HEADLINE_WORDS;
    }
}
