package dev.copydesk.app.embedded.registry;

import java.util.Optional;
import java.util.stream.Stream;

/** What a new schema owes to the earlier ones of its subject, as Confluent's registry defines it. */
enum CompatibilityLevel {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    static Optional<CompatibilityLevel> named(String name) {
        return Stream.of(values()).filter(level -> level.name().equals(name)).findFirst();
    }

    /** Whether the new schema must read what the earlier one wrote. */
    boolean readsOld() {
        return switch (this) {
            case BACKWARD, BACKWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
            case NONE, FORWARD, FORWARD_TRANSITIVE -> false;
        };
    }

    /** Whether the earlier schema must read what the new one writes. */
    boolean readByOld() {
        return switch (this) {
            case FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, BACKWARD_TRANSITIVE -> false;
        };
    }

    /** Whether all earlier schemas count, not only the latest. */
    boolean transitive() {
        return switch (this) {
            case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, FORWARD, FULL -> false;
        };
    }
}
