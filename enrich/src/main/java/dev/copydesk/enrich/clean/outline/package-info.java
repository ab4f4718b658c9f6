/**
 * A page laid flat: its blocks in document order, with what its template says of them.
 */
@NullMarked
package dev.copydesk.enrich.clean.outline;

import org.jspecify.annotations.NullMarked;
