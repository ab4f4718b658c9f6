package dev.copydesk.app.embedded;

/** Says which part of the embedded stack failed and what the reader can do about it. */
public final class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
