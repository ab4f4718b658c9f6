package dev.copydesk.ingest.feed;

/** Ends the reading of a listing inside this room; the reader turns it into an answer. */
final class UnreadableListing extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableListing(String reason) {
        super(reason);
    }
}
