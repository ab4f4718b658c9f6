/** What the memory of a site promises. */
@NullMarked
package dev.copydesk.enrich.clean.memory;

import org.jspecify.annotations.NullMarked;
