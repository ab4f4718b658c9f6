/**
 * The search index: how it is reached, what its indices are called, and that they exist with the mapping that the documents need. The only
 * room that imports the index's client; knows nothing of Kafka.
 *
 * <p>Of each kind there is one index a generation of its mapping, {@code <prefix>-articles-v1}. Readers use the alias {@code
 * <prefix>-articles}, which is pointed at a generation; the sink writes through the index's own alias {@code <index>-write} and requires
 * that it is an alias, so that the index is never created by accident, with a guessed mapping. The mapping is strict: a field that it does
 * not know is an error. Dates that a web page claims are the exception to strictness: one that the index cannot hold is ignored, since it
 * must not cost the article its place.
 */
@NullMarked
package dev.copydesk.sink.index;

import org.jspecify.annotations.NullMarked;
