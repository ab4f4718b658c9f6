/**
 * Records as the index holds them: one Avro record in, one JSON document with its id and version out. Pure: imports Avro and Jackson, and
 * nothing of Kafka or of the index's client.
 *
 * <p>A document has the fields of its record under the same names. Instants are ISO-8601 in UTC; a field without a value is left out. How
 * long a string may be is the mapping's business ({@code ignore_above}), so that the document stays what the record was.
 */
@NullMarked
package dev.copydesk.sink.document;

import org.jspecify.annotations.NullMarked;
