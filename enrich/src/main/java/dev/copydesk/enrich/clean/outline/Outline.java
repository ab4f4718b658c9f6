package dev.copydesk.enrich.clean.outline;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page laid flat: its block elements in document order, and the pieces of text between their borders, each with its
 * links weighed. Made in one pass with a cursor; every later question is arithmetic over ranges of pieces.
 */
public final class Outline {

    private static final int BUTTON_WORDS = 6;

    /** What a piece of text is by its elements. */
    public enum Kind {
        TEXT,
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        CELL
    }

    /**
     * A run of text without a block border in it.
     *
     * @param level of a heading, 1 to 6; else 0
     * @param linkChars how many of its characters are in links
     * @param links the links that begin in it
     * @param words its words, as {@link Texts#words} counts them
     * @param mass its words of running prose: the currency in which places of a page are compared
     */
    public record Piece(Box box, Kind kind, int level, String text, int linkChars, int links, int words, int mass) {

        static Piece of(Box box, Kind kind, int level, String text, int linkChars, int links) {
            int words = Texts.words(text);
            double linkShare = linkShare(text, linkChars);
            return new Piece(box, kind, level, text, linkChars, links, words, mass(kind, text, words, linkShare));
        }

        public double linkShare() {
            return linkShare(text, linkChars);
        }

        /** A few words that are nothing but a link, as on a button. */
        public boolean isButton() {
            return words <= BUTTON_WORDS && linkShare() > 0.8;
        }

        private static double linkShare(String text, int linkChars) {
            return text.isEmpty() ? 0 : Math.min(1, (double) linkChars / text.length());
        }

        private static int mass(Kind kind, String text, int allWords, double linkShare) {
            if (kind == Kind.CAPTION || kind == Kind.HEADING || linkShare > 0.4) {
                return 0;
            }
            int words = (int) (allWords * (1 - linkShare));
            boolean prose = kind == Kind.PARAGRAPH
                    ? words >= 5 && (words >= 20 || Texts.hasSentenceStop(text))
                    : words >= 12 && Texts.hasSentenceStop(text);
            return !prose ? 0 : kind == Kind.LIST_ITEM ? words / 2 : words;
        }
    }

    /** A block element, as the range of pieces inside it. */
    public static final class Box {
        public final Element element;
        public final @Nullable Box parent;
        public final Kind kind;
        public final int depth;
        public final List<Box> children = new ArrayList<>(2);
        public final int first;
        public int end;
        public boolean noise;
        public boolean body;
        boolean asks;

        /** Not shown to readers by its own style or attributes. */
        public boolean hidden;

        /** Asks the reader for an address, money or a membership. */
        public boolean appeal;

        public int mass;

        /** Place among the boxes of the page, parents before children. */
        public final int index;

        /** Bits of the {@link Clue}s of the element's own names. */
        public final int clues;

        Box(int index, Element element, @Nullable Box parent, Kind kind, int first, int clues) {
            this.index = index;
            this.element = element;
            this.parent = parent;
            this.kind = kind;
            this.first = first;
            this.clues = clues;
            this.depth = parent == null ? 0 : parent.depth + 1;
        }
    }

    public final List<Box> boxes = new ArrayList<>();
    public final List<Piece> pieces = new ArrayList<>();
    public final Box root;

    /** Whether the page has more elements than were laid out. */
    public boolean truncated;

    private final BitSet excluded = new BitSet();

    private Outline(Element top) {
        root = new Box(0, top, null, Kind.TEXT, 0, 0);
        boxes.add(root);
    }

    public static Outline of(Element top, CleanPolicy policy) {
        Outline outline = new Outline(top);
        OutlineWalk walk = new OutlineWalk(outline, policy);
        top.filter(walk);
        walk.finish();
        outline.root.end = outline.pieces.size();
        outline.weigh();
        return outline;
    }

    /** Furniture by name that holds a good part of all prose is no furniture. */
    private void weigh() {
        List<Box> suspects = boxes.stream().filter(box -> box.noise).toList();
        suspects.forEach(box -> box.noise = false);
        sum();
        int total = root.mass;
        suspects.forEach(box -> box.noise = box.mass * 5 <= total * 2);
        int[] hiddenMass = hiddenMass();
        boxes.forEach(box -> box.hidden &= hiddenMass[box.parent == null ? 0 : box.parent.index] * 10 <= total);
        sum();
        int left = root.mass;
        for (Box box : Appeals.of(this)) {
            box.appeal = box.mass * 4 <= left;
            box.noise |= box.appeal;
        }
        sum();
    }

    /** The prose that each box hides in its parts: a text for subscribers is often hidden one paragraph at a time. */
    private int[] hiddenMass() {
        int[] sums = new int[boxes.size()];
        for (Box box : boxes) {
            if (box.hidden && box.parent != null) {
                sums[box.parent.index] += box.mass;
            }
        }
        return sums;
    }

    /** Leaves out what is known to be no part of any article, whatever its names and its shape say; instead of what was left out before. */
    public void exclude(Predicate<Piece> furniture) {
        excluded.clear();
        for (int i = 0; i < pieces.size(); i++) {
            excluded.set(i, furniture.test(pieces.get(i)));
        }
        sum();
    }

    /** The first piece from an index on that is not left out. */
    public int nextIncluded(int from) {
        return excluded.nextClearBit(from);
    }

    /** Children come after their parents, so one pass from the end adds all masses up. */
    private void sum() {
        boxes.forEach(box -> box.mass = 0);
        for (int i = excluded.nextClearBit(0); i < pieces.size(); i = excluded.nextClearBit(i + 1)) {
            Piece piece = pieces.get(i);
            piece.box().mass += piece.mass();
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            Box box = boxes.get(i);
            if (box.parent != null && !box.noise) {
                box.parent.mass += box.mass;
            }
        }
    }

    /** The pieces of a box that are in no furniture below it and not excluded. */
    public List<Piece> piecesOf(Box box) {
        List<Piece> kept = new ArrayList<>();
        for (int i = excluded.nextClearBit(box.first); i < box.end; i = excluded.nextClearBit(i + 1)) {
            Piece piece = pieces.get(i);
            if (!isNoise(piece.box(), box)) {
                kept.add(piece);
            }
        }
        return kept;
    }

    private static boolean isNoise(Box inner, Box outer) {
        for (Box box = inner; box != null && box != outer; box = box.parent) {
            if (box.noise) {
                return true;
            }
        }
        return false;
    }
}
