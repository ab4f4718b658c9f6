package dev.copydesk.ingest.poll;

/** One poll of one source, from the request for its listing to the last committed page. */
public interface Poll {

    /** Starts it. Returns soon; the work goes on in other threads. */
    void start();
}
