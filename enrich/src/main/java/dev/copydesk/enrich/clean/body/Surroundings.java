package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Clue;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import java.util.List;

/** For every box of a page, how many steps up the nearest element with each clue or of each kind is. */
final class Surroundings {

    static final List<String> HOLDERS = List.of(
            "article", "main", "section", "aside", "header", "footer", "form", "ul", "table", "figure", "blockquote");

    /** Steps to what is nowhere around. */
    static final int FAR = 30;

    private static final Clue[] CLUES = Clue.values();
    private static final int FURNITURE = CLUES.length + HOLDERS.size();
    private static final int APPEAL = FURNITURE + 1;
    private static final int COUNT = APPEAL + 1;

    private final byte[][] steps;

    Surroundings(Outline outline) {
        steps = new byte[outline.boxes.size()][];
        for (Box box : outline.boxes) {
            steps[box.index] = steps(box);
        }
    }

    void write(Box box, CueRow row) {
        for (byte step : steps[box.index]) {
            row.add(step);
        }
    }

    /** Parents come before their children, so each box is one step from what its parent knows. */
    private byte[] steps(Box box) {
        byte[] own = new byte[COUNT];
        byte[] above = box.parent == null ? null : steps[box.parent.index];
        for (int i = 0; i < COUNT; i++) {
            own[i] = (byte) (above == null ? FAR : Math.min(FAR, above[i] + 1));
        }
        for (Clue clue : CLUES) {
            if ((box.clues & clue.bit()) != 0) {
                own[clue.ordinal()] = 0;
            }
        }
        int holder = HOLDERS.indexOf(box.element.normalName());
        if (holder >= 0) {
            own[CLUES.length + holder] = 0;
        }
        if (box.noise) {
            own[FURNITURE] = 0;
        }
        if (box.appeal) {
            own[APPEAL] = 0;
        }
        return own;
    }
}
