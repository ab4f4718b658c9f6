package dev.copydesk.ingest.schedule;

/** Whether an entry of a listing is due for a fetch, and why. */
public enum EntryStatus {
    /** Never fetched, as far as the last fetches are stored. */
    NEW,
    /** Fetched, but changed since by what the listing says. */
    CHANGED,
    /** Fetched without success, long enough ago to try again. */
    RETRY,
    /** Fetched as it stands. */
    KNOWN;

    public boolean isDue() {
        return this != KNOWN;
    }
}
