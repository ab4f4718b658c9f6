package dev.copydesk.sink.bulk;

import dev.copydesk.sink.document.Entry;
import dev.copydesk.sink.document.Kind;
import dev.copydesk.sink.index.IndexNames;

/**
 * An entry on its way to the index.
 *
 * @param origin where the entry came from, handed back when it is settled
 * @param lines its lines of a bulk request
 */
public record Item<T>(T origin, Entry entry, byte[] lines) {

    public static <T> Item<T> of(T origin, Entry entry, IndexNames names) {
        return new Item<>(origin, entry, BulkLines.of(entry, names));
    }

    /** What two items must not share within one batch, because the index does not say in which order it takes them. */
    Place place() {
        return new Place(entry.kind(), entry.id());
    }

    record Place(Kind kind, String id) {}
}
