/**
 * What an operator wants read: the sources file and the sources in it. Every mistake in the file is told at once, with its line.
 * Imports no Kafka and no HTTP client.
 */
@NullMarked
package dev.copydesk.ingest.source;

import org.jspecify.annotations.NullMarked;
