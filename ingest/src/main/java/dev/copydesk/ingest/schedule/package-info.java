/**
 * Rules of time: when a source is due for its next poll, when a host may be asked again, when a failure is retried, and which entries are
 * due for a fetch. Pure: instants and values in, instants and values out. Imports no Kafka and no HTTP client.
 */
@NullMarked
package dev.copydesk.ingest.schedule;

import org.jspecify.annotations.NullMarked;
