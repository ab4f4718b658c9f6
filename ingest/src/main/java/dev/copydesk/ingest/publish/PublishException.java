package dev.copydesk.ingest.publish;

/** Nothing more can be published, and waiting will not help. The message says what to do. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
