package dev.copydesk.sink.document;

/**
 * The version that we give a document, so that writing it twice, or late, does no harm.
 *
 * @param number our own number, never that of an offset: an offset starts anew with its topic
 * @param rule which of two documents with the same id stays
 */
public record Version(long number, Rule rule) {

    /** Which of two documents stays. */
    public enum Rule {
        /** The one with the higher number; an equal one is refused as superseded. */
        HIGHER_STAYS("external"),
        /** The later one, unless its number is lower. */
        LATER_STAYS("external_gte");

        private final String versionType;

        Rule(String versionType) {
            this.versionType = versionType;
        }

        /** As the index's bulk API names it. */
        public String versionType() {
            return versionType;
        }
    }

    static Version revision(int revision) {
        return new Version(revision, Rule.HIGHER_STAYS);
    }

    /** For a record without a revision, whose order is that of its topic. */
    static Version latest() {
        return new Version(1, Rule.LATER_STAYS);
    }
}
