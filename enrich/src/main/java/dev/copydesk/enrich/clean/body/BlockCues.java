package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline;
import java.util.List;
import java.util.Optional;
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

    private final LaidPage page;
    private final List<CueGroup> groups;
    private final CueRow row;
    private final SureFurniture furniture;

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
        furniture = new SureFurniture(page);
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

    /** What makes a piece no part of a body for certain; empty where it may be one. */
    Optional<Furniture> furniture(int piece) {
        return furniture.of(piece);
    }

    /** The furniture that a piece is worded like. */
    List<String> wording(int piece) {
        return PhraseCues.names(page.phrases[piece]);
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
