package dev.copydesk.enrich.revise;

/** What an article is against what is remembered of its id. */
public sealed interface Revision {

    /** Never published before under this id. */
    record New() implements Revision {}

    /** Published before, now with other words. */
    record Revised(int revision) implements Revision {}

    /** The same words as last time. */
    record Unchanged() implements Revision {}

    /** An article that nobody remembers. */
    static Revision ofUnknown() {
        return new New();
    }

    /**
     * @param wording of the article as it is now
     * @param rememberedWording of the article as last seen
     * @param standingRevision the revision that was last published; 0 when it was only ever a copy
     */
    static Revision of(String wording, String rememberedWording, int standingRevision) {
        if (wording.equals(rememberedWording)) {
            return new Unchanged();
        }
        return standingRevision == 0 ? new New() : new Revised(standingRevision + 1);
    }
}
