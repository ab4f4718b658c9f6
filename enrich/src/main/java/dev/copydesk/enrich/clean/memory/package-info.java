/**
 * What is remembered of a site from its earlier pages: which blocks come back on page after page, and are therefore furniture.
 *
 * <p>Values in, values out, bounded and deterministic; who keeps a memory between pages is not this room's concern.
 */
@NullMarked
package dev.copydesk.enrich.clean.memory;

import org.jspecify.annotations.NullMarked;
