/**
 * What ingest counts: the meters, and the progress since the start. Imports no other room.
 */
@NullMarked
package dev.copydesk.ingest.metrics;

import org.jspecify.annotations.NullMarked;
