package dev.copydesk.enrich.clean.body;

/** Cues of one sort: for every block as many numbers as the group has names, in their order. */
interface CueGroup {

    /**
     * Writes the cues of a block.
     *
     * @param block index among the pieces of the page
     */
    void write(int block, CueRow row);
}
