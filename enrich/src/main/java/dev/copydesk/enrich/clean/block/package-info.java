/**
 * From the pieces that are a body to the blocks of its article, with what stands among them: tables, captions, embeds, the entries of live
 * blogs; and beside them its links and its pictures. Which pieces are the body is decided elsewhere.
 */
@NullMarked
package dev.copydesk.enrich.clean.block;

import org.jspecify.annotations.NullMarked;
