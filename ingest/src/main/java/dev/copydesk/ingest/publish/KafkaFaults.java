package dev.copydesk.ingest.publish;

import dev.copydesk.schemas.serde.SchemaException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells an outage, which is waited out, from a fatal fault, which no waiting mends. */
final class KafkaFaults {

    private static final int MAX_CAUSES = 10;

    private static final List<Class<? extends Throwable>> FATAL = List.of(
            AuthenticationException.class,
            AuthorizationException.class,
            InvalidTopicException.class,
            RecordTooLargeException.class,
            UnsupportedVersionException.class,
            SchemaException.class);

    private KafkaFaults() {}

    /** What to tell the operator about a fatal fault; nothing for an outage. Fencing is judged by {@link #isFencing}. */
    static Optional<String> fatalMessage(Throwable fault) {
        return causes(fault).stream()
                .filter(KafkaFaults::isFatal)
                .findFirst()
                .map(cause -> "Kafka refuses what ingest writes: "
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    static boolean isFencing(Throwable fault) {
        return causes(fault).stream().anyMatch(ProducerFencedException.class::isInstance);
    }

    static boolean isInterrupt(Throwable fault) {
        return causes(fault).stream().anyMatch(InterruptException.class::isInstance);
    }

    /** A bootstrap name that does not resolve is an outage: in a container network a stopped broker has no name. */
    private static boolean isFatal(Throwable cause) {
        if (cause instanceof ConfigException) {
            return !String.valueOf(cause.getMessage()).contains("resolvable");
        }
        return FATAL.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static List<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .toList();
    }
}
