package dev.copydesk.sink.bulk;

import dev.copydesk.sink.document.Entry;

/**
 * Decides what an answer means. When in doubt it waits: an item is refused only for what is wrong with the item itself, because a refused
 * item leaves the stream for the dead letters.
 */
final class Judge {

    private Judge() {}

    static Verdict ofItem(Entry entry, ItemStatus item) {
        return switch (entry) {
            case Entry.Document document -> ofDocument(item);
            case Entry.Removal removal -> ofRemoval(item);
        };
    }

    /**
     * What the status of a whole request means for all of its items, when it is not a success.
     *
     * @param errorType as the index names it; empty when the answer is not one of the index's own, but of something before it
     */
    static Verdict ofRequest(int status, String errorType, String excerpt) {
        String reason = "the bulk request was answered with status " + status + ": " + excerpt;
        return switch (status) {
            case 413 -> new Verdict.TooMuch(reason);
            // One malformed item spoils a request; halving it finds the item and spares the others.
            case 400 ->
                errorType.isEmpty() || isOutage(errorType) ? new Verdict.Later(reason) : new Verdict.TooMuch(reason);
            case 404 -> new Verdict.IndexGone(reason);
            default -> new Verdict.Later(reason);
        };
    }

    private static Verdict ofDocument(ItemStatus item) {
        return item.status() == 409 ? new Verdict.Superseded() : ofEither(item);
    }

    private static Verdict ofRemoval(ItemStatus item) {
        // The document was not there: what was to be so is so.
        boolean absent = item.status() == 404 && item.errorType().isEmpty();
        return absent ? new Verdict.Done() : ofEither(item);
    }

    private static Verdict ofEither(ItemStatus item) {
        int status = item.status();
        if (status >= 200 && status < 300) {
            return new Verdict.Done();
        }
        return switch (status) {
            case 404 -> new Verdict.IndexGone(item.describe());
            case 413 -> new Verdict.TooMuch(item.describe());
            // 401 and 403 are credentials, or an index that its disk has made read-only: the operator's to mend, not
            // the item's.
            case 401, 403, 408, 409, 429 -> new Verdict.Later(item.describe());
            default ->
                status >= 400 && status < 500 && !isOutage(item.errorType())
                        ? new Verdict.Refused(item.describe())
                        : new Verdict.Later(item.describe());
        };
    }

    /** States of the index that it reports with status 400, as if the item were to blame. */
    private static boolean isOutage(String errorType) {
        return errorType.equals("index_closed_exception") || errorType.equals("cluster_block_exception");
    }
}
