/**
 * Writing to Kafka in transactions: pages, fetch records, the status of sources and dead letters; and reading the fetch records and the
 * status back at the start. The one room that imports Kafka's clients.
 */
@NullMarked
package dev.copydesk.ingest.publish;

import org.jspecify.annotations.NullMarked;
