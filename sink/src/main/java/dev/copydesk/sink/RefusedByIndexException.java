package dev.copydesk.sink;

/** The index refused a document for good. Named in the headers of the dead letter; the message says why. */
final class RefusedByIndexException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedByIndexException(String reason) {
        super(reason, null, false, false);
    }
}
