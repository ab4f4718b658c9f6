/** Whether an article is new, revised or unchanged, against what is remembered of its id. Pure: imports nothing but Java. */
@NullMarked
package dev.copydesk.enrich.revise;

import org.jspecify.annotations.NullMarked;
