/**
 * Pages from files: folders walked in name order, one page a file, everything bounded. Needs neither Kafka nor the web.
 */
@NullMarked
package dev.copydesk.ingest.files;

import org.jspecify.annotations.NullMarked;
