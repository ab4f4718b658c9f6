/**
 * The way a page takes through enrich, as a Kafka Streams topology. The only room of this module that knows Kafka: each stage is a class
 * with one method from stream to stream, and what it decides is decided in the pure rooms.
 */
@NullMarked
package dev.copydesk.enrich.topology;

import org.jspecify.annotations.NullMarked;
