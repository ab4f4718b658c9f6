package dev.copydesk.sink.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Items that go in one request. No two of them are for the same document: batches follow one another, so the order of a document's
 * changes is kept also where one of them has to be repeated.
 */
public final class Batch<T> {

    private final BulkPolicy policy;
    private final List<Item<T>> items = new ArrayList<>();
    private final Set<Item.Place> places = new HashSet<>();
    private long bytes;

    public Batch(BulkPolicy policy) {
        this.policy = policy;
    }

    /** Takes the item, unless it has to wait for the next batch. An empty batch takes any item. */
    public boolean offer(Item<T> item) {
        boolean fits = items.isEmpty()
                || (items.size() < policy.maxBatchItems() && bytes + item.lines().length <= policy.maxBatchBytes());
        if (!fits || !places.add(item.place())) {
            return false;
        }
        items.add(item);
        bytes += item.lines().length;
        return true;
    }

    /** Whether no further item could be taken. */
    public boolean isFull() {
        return items.size() >= policy.maxBatchItems() || bytes >= policy.maxBatchBytes();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item<T>> items() {
        return List.copyOf(items);
    }
}
