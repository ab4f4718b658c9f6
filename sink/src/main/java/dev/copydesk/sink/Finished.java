package dev.copydesk.sink;

/** What has become of a record that was read. */
sealed interface Finished {

    Received received();

    /** The index has acknowledged it. */
    record Indexed(Received received) implements Finished {}

    /** The index held something newer. */
    record Superseded(Received received) implements Finished {}

    /** It cannot be handled, and has to be set aside. */
    record Dead(Received received, Exception cause) implements Finished {}

    /** Its partition went to another reader before it was written. */
    record Abandoned(Received received) implements Finished {}
}
