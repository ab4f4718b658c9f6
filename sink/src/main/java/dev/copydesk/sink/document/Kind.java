package dev.copydesk.sink.document;

/** The kinds of documents; each has an index of its own. */
public enum Kind {
    ARTICLE("article", "articles"),
    STORY("story", "stories"),
    OUTCOME("outcome", "outcomes");

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** As metrics and logs name one of them. */
    public String singular() {
        return singular;
    }

    /** As the index names them. */
    public String plural() {
        return plural;
    }
}
