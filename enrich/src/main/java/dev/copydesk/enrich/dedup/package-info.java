/** Which text was there first. Today by equality of the normalised text. Pure: imports nothing but Java. */
@NullMarked
package dev.copydesk.enrich.dedup;

import org.jspecify.annotations.NullMarked;
