/**
 * Avro in the Confluent wire format, through Confluent's own Schema Registry client. Imports Kafka's serialization interfaces, Avro and the
 * registry client.
 */
@NullMarked
package dev.copydesk.schemas.serde;

import org.jspecify.annotations.NullMarked;
