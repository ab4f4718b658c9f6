/**
 * The topics of an installation, each declared once: name, key, value, partitions, retention. Production, tests and {@code copydesk topics}
 * all read this declaration. Imports Avro, nothing of Kafka.
 */
@NullMarked
package dev.copydesk.schemas.topic;

import org.jspecify.annotations.NullMarked;
