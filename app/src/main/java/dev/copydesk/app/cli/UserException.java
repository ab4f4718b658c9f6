package dev.copydesk.app.cli;

/** Something that the person at the keyboard can set right. The message says what and how; no stack trace is shown. */
final class UserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }

    /** Passes a refusal on in its own words. */
    UserException(IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
    }

    UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
