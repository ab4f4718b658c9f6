/**
 * The sink: reads the article, story and outcome topics and keeps the search index equal to them. The only room of the module that knows
 * Kafka; it stands on {@code document}, {@code bulk} and {@code index}.
 */
@NullMarked
package dev.copydesk.sink;

import org.jspecify.annotations.NullMarked;
