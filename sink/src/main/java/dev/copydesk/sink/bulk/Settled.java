package dev.copydesk.sink.bulk;

import dev.copydesk.sink.document.Kind;

/** The final fate of an item. */
public sealed interface Settled<T> {

    T origin();

    Kind kind();

    /** The index has acknowledged it. */
    record Indexed<T>(T origin, Kind kind) implements Settled<T> {}

    /** The index holds something newer. */
    record Superseded<T>(T origin, Kind kind) implements Settled<T> {}

    /** The index will never take it. */
    record Dead<T>(T origin, Kind kind, String reason) implements Settled<T> {}
}
