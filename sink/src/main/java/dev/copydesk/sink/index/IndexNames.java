package dev.copydesk.sink.index;

import dev.copydesk.sink.document.Kind;

/** What our indices are called. */
public record IndexNames(String prefix) {

    /** Counted up when a mapping changes in a way that an existing index cannot follow. */
    static final int GENERATION = 1;

    /** The alias that readers search. */
    public String readAlias(Kind kind) {
        return prefix + "-" + kind.plural();
    }

    /** The index of this generation, and the template that it is made from. */
    public String index(Kind kind) {
        return readAlias(kind) + "-v" + GENERATION;
    }

    /** The alias that the sink writes through. */
    public String writeAlias(Kind kind) {
        return index(kind) + "-write";
    }
}
