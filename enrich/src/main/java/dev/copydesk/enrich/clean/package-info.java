/**
 * A fetched page in, its articles (or the reason why there are none) out.
 *
 * <p>This room promises an answer for every sequence of bytes, in bounded time and memory, and the same answer for the
 * same bytes. It knows jsoup, Jackson's tree model, SnakeYAML and the Java platform; it imports no Kafka, no HTTP client and no
 * other room.
 */
@NullMarked
package dev.copydesk.enrich.clean;

import org.jspecify.annotations.NullMarked;
