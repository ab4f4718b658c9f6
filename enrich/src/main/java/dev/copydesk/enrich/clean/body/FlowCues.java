package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What comes before a block and what follows it. */
final class FlowCues implements CueGroup {

    /** Distance to what the page does not have. */
    static final int NONE = 99;

    private static final int FULL_PARAGRAPH = 20;
    private static final int REACH = 3;
    static final List<String> NAMES = allNames();

    private final LaidPage page;
    private final SignatureCues signatures;
    private final int[] fullBefore;
    private final int[] fullAfter;
    private final int[] headingBefore;
    private final int[] labelBefore;
    private final int[] upperHeadings;
    private final int[] linkedHeadings;

    FlowCues(LaidPage page, SignatureCues signatures) {
        this.page = page;
        this.signatures = signatures;
        int size = page.size;
        fullBefore = new int[size];
        fullAfter = new int[size];
        headingBefore = new int[size];
        labelBefore = new int[size];
        upperHeadings = new int[size];
        linkedHeadings = new int[size];
        lookBack();
        lookAhead();
    }

    private void lookBack() {
        int full = -1;
        int heading = -1;
        int label = -1;
        int upper = 0;
        int linked = 0;
        for (int i = 0; i < page.size; i++) {
            Piece piece = page.pieces.get(i);
            fullBefore[i] = full;
            headingBefore[i] = heading;
            labelBefore[i] = label;
            upperHeadings[i] = upper;
            linkedHeadings[i] = linked;
            full = piece.mass() >= FULL_PARAGRAPH ? i : full;
            label = (page.phrases[i] & PhraseCues.BOX_LABEL) != 0 ? i : label;
            if (piece.kind() == Kind.HEADING) {
                heading = i;
                upper += piece.level() <= 2 ? 1 : 0;
                linked += piece.linkShare() > 0.5 ? 1 : 0;
            }
        }
    }

    private void lookAhead() {
        int full = -1;
        for (int i = page.size - 1; i >= 0; i--) {
            fullAfter[i] = full;
            full = page.pieces.get(i).mass() >= FULL_PARAGRAPH ? i : full;
        }
    }

    @Override
    public void write(int block, CueRow row) {
        row.addShare(block, page.size);
        row.addShare(page.wordsBefore[block], page.words());
        row.addShare(page.massBefore[block], page.mass());
        row.add(page.massBefore[block]);
        row.add(page.mass() - page.massBefore[block + 1]);
        writeFull(fullBefore[block], block, row);
        writeFull(fullAfter[block], block, row);
        writeHeading(block, row);
        for (int distance = -REACH; distance <= REACH; distance++) {
            if (distance != 0) {
                writeNeighbour(block, block + distance, row);
            }
        }
    }

    private void writeFull(int full, int block, CueRow row) {
        row.add(full < 0 ? NONE : Math.abs(block - full));
        row.add(full < 0 ? NONE : steps(page.boxOf(block), page.boxOf(full)));
        row.add(full >= 0 && signatures.isSameMake(block, full));
        row.add(full < 0 ? NONE : Math.abs(page.wordsBefore[block] - page.wordsBefore[full]));
    }

    private void writeHeading(int block, CueRow row) {
        int heading = headingBefore[block];
        row.add(heading < 0 ? NONE : block - heading);
        row.add(heading < 0 ? 0 : page.phrases[heading]);
        row.add(heading < 0 ? NONE : steps(page.boxOf(block), page.boxOf(heading)));
        row.add(heading < 0 ? 0 : page.pieces.get(heading).linkShare());
        int label = labelBefore[block];
        row.add(label < 0 ? NONE : block - label);
        row.add(label < 0 ? NONE : page.massBefore[block] - page.massBefore[label]);
        row.add(label < 0 ? NONE : steps(page.boxOf(block), page.boxOf(label)));
        int title = page.titleAt;
        row.add(title < 0 || block <= title ? -1 : upperHeadings[block] - upperHeadings[title]);
        row.add(title < 0 || block <= title ? -1 : linkedHeadings[block] - linkedHeadings[title]);
    }

    private void writeNeighbour(int block, int other, CueRow row) {
        boolean there = other >= 0 && other < page.size;
        Piece piece = page.pieces.get(there ? other : block);
        row.add(there ? piece.words() : -1);
        row.add(there ? piece.linkShare() : -1);
        row.add(there ? piece.mass() : -1);
        row.add(there ? piece.kind().ordinal() : -1);
        row.add(there && page.shapes[other].endsSentence());
        row.add(there ? page.phrases[other] : -1);
        row.add(there && signatures.isSameMake(block, other));
        row.add(there ? steps(page.boxOf(block), piece.box()) : -1);
    }

    /** The steps in the tree from one box to another, at most {@link Surroundings#FAR}. */
    static int steps(Box one, Box other) {
        Box a = one;
        Box b = other;
        int steps = 0;
        while (a != b && steps < Surroundings.FAR) {
            if (a.depth >= b.depth && a.parent != null) {
                a = a.parent;
            } else if (b.parent != null) {
                b = b.parent;
            } else {
                return steps;
            }
            steps++;
        }
        return steps;
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>(
                List.of("place on the page", "words before", "share of prose before", "prose before", "prose after"));
        for (String full : List.of("full paragraph before", "full paragraph after")) {
            Stream.of("blocks to the ", "steps to the ", "made like the ", "words to the ")
                    .forEach(what -> names.add(what + full));
        }
        names.addAll(List.of(
                "blocks since a heading",
                "phrases of the heading",
                "steps to the heading",
                "link share of the heading",
                "blocks since a box label",
                "prose since a box label",
                "steps to the box label",
                "upper headings since the title",
                "linked headings since the title"));
        for (int distance = -REACH; distance <= REACH; distance++) {
            String of = " of block " + distance;
            if (distance != 0) {
                Stream.of("words", "link share", "mass", "kind", "ends a sentence", "phrases", "made like it", "steps")
                        .forEach(what -> names.add(what + of));
            }
        }
        return List.copyOf(names);
    }
}
