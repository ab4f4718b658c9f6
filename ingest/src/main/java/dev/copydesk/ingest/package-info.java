/**
 * The web, and files, to the page topic. {@link dev.copydesk.ingest.Ingest} is the service. {@code poll} polls the sources with what the other
 * rooms offer; each of those does one thing and knows nothing of the others' libraries.
 */
@NullMarked
package dev.copydesk.ingest;

import org.jspecify.annotations.NullMarked;
