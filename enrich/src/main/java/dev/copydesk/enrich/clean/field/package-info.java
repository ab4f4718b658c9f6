/**
 * What is known of an article besides its body: headline, names, dates, addresses, pictures.
 */
@NullMarked
package dev.copydesk.enrich.clean.field;

import org.jspecify.annotations.NullMarked;
