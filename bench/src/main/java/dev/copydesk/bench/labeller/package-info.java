/**
 * Trains the labeller of article bodies: from pages whose bodies people marked to the resource that {@code enrich} ships.
 * Run by hand; see {@code docs/models/body-labels.md}.
 */
@NullMarked
package dev.copydesk.bench.labeller;

import org.jspecify.annotations.NullMarked;
