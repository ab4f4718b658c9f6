package dev.copydesk.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/** A schema is unknown to the registry, was refused by it, or cannot be reconciled with ours. The message says what to do. */
public final class SchemaException extends SerializationException {

    private static final long serialVersionUID = 1L;

    public SchemaException(String message) {
        super(message);
    }

    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
