package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the labeller looks at, as one row of numbers for each piece of text on a page. The names tell what each
 * number is; they are part of the trained model, which refuses to load for other ones.
 */
public final class BlockCues {

    private static final List<String> NAMES = Stream.of(
                    TextCues.NAMES, TreeCues.NAMES, SignatureCues.NAMES, WitnessCues.NAMES, FlowCues.NAMES)
            .flatMap(List::stream)
            .toList();

    private static final int BUTTON_WORDS = 6;

    private final LaidPage page;
    private final List<CueGroup> groups;
    private final CueRow row;

    public BlockCues(Outline outline, PageWitness witness) {
        page = new LaidPage(outline, witness);
        SignatureCues signatures = new SignatureCues(page);
        groups = List.of(
                new TextCues(page),
                new TreeCues(page),
                signatures,
                new WitnessCues(page, witness),
                new FlowCues(page, signatures));
        row = new CueRow(NAMES.size());
    }

    /** The value of a cue that says how far off something is, where it is nowhere. */
    public static final int NOWHERE = Surroundings.FAR;

    /** Whether a cue depends on what the page's elements are named. */
    public static boolean isOfNames(String cue) {
        return TreeCues.NAME_CUES.contains(cue);
    }

    /** What the numbers of a row are. */
    public static List<String> names() {
        return NAMES;
    }

    /** Pieces of the page, each of which has a row. */
    public int size() {
        return page.size;
    }

    /** Furniture for certain: worded as such, or in a box that asks for something or is not shown. */
    boolean isFurniture(int piece) {
        if (page.phrases[piece] != 0 || isButton(page.pieces.get(piece))) {
            return true;
        }
        for (Box box = page.boxOf(piece); box != null; box = box.parent) {
            if (box.appeal || box.hidden) {
                return true;
            }
        }
        return false;
    }

    /** The furniture that a piece is worded like. */
    List<String> wording(int piece) {
        return PhraseCues.names(page.phrases[piece]);
    }

    /** A few words that are nothing but a link, outside of paragraphs, lists and headings. */
    private static boolean isButton(Piece piece) {
        return piece.kind() == Kind.TEXT && piece.linkShare() > 0.9 && piece.words() <= BUTTON_WORDS;
    }

    /**
     * The cues of a piece, in the order of their names.
     *
     * @return an array that the next call overwrites
     */
    public float[] row(int piece) {
        row.begin();
        for (CueGroup group : groups) {
            group.write(piece, row);
        }
        return row.values();
    }
}
