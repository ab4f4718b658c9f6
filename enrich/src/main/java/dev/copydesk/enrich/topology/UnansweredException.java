package dev.copydesk.enrich.topology;

/** A page asked who was first with a text, and the question was set aside: then so is the page. */
final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnansweredException(String message) {
        super(message);
    }
}
