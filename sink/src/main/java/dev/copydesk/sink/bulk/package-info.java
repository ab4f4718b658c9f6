/**
 * Bulk writes whose every item has a fate of its own. {@link dev.copydesk.sink.bulk.Judge} decides, as a function; {@link
 * dev.copydesk.sink.bulk.BulkWriter} sends, waits and sends again, until each item is settled. Stands on {@code document} and {@code
 * index}; knows nothing of Kafka.
 */
@NullMarked
package dev.copydesk.sink.bulk;

import org.jspecify.annotations.NullMarked;
