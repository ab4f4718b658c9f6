/**
 * Polls of sources: a listing is fetched and read, the entries that are due are queued at their hosts, and pages, fetch records and the
 * status of the source are handed to the publisher. Joins the other rooms; imports neither Kafka nor an HTTP client.
 */
@NullMarked
package dev.copydesk.ingest.poll;

import org.jspecify.annotations.NullMarked;
