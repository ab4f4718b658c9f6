package dev.copydesk.ingest.feed;

/** What the bytes of a listing come to. */
public sealed interface ListingAnswer {

    /** A listing, possibly an empty one. */
    record Read(Listing listing) implements ListingAnswer {}

    /** No listing, and why. */
    record Unreadable(String reason) implements ListingAnswer {}
}
