/**
 * Bytes to text, and measures of text. Knows nothing of pages or articles.
 */
@NullMarked
package dev.copydesk.enrich.clean.text;

import org.jspecify.annotations.NullMarked;
