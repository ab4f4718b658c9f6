/**
 * The article in the state that a page's scripts keep for drawing it: what is read where the markup is an empty shell.
 *
 * <p>A state describes other articles too: nothing is taken that does not say by its headline or its address that it is this page's. Bounded in
 * nodes and texts.
 */
@NullMarked
package dev.copydesk.enrich.clean.state;

import org.jspecify.annotations.NullMarked;
