package dev.copydesk.enrich.dedup;

import java.util.UUID;

/** Whether an article is the first with its text. */
public sealed interface Originality {

    /** Nobody else had this text before. */
    record Original() implements Originality {}

    /** Another article had it before. */
    record CopyOf(UUID original) implements Originality {}

    /** An article that was first with its own text is no copy of itself, however often it comes. */
    static Originality of(UUID article, UUID first) {
        return first.equals(article) ? new Original() : new CopyOf(first);
    }
}
