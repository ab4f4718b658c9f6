package dev.copydesk.app.embedded.registry;

import java.util.Optional;

/** What can happen in a registry, and is kept. */
sealed interface RegistryRecord {
    record Registered(SubjectVersion version) implements RegistryRecord {}

    /** The level of one subject, or of all that have none of their own. */
    record LevelSet(Optional<String> subject, CompatibilityLevel level) implements RegistryRecord {}
}
