/**
 * Which blocks of an outline are the article's body.
 */
@NullMarked
package dev.copydesk.enrich.clean.body;

import org.jspecify.annotations.NullMarked;
