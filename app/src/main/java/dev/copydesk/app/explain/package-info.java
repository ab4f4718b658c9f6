/** Explanations of pages as people and programs read them: a table for the terminal, a page to look at, JSON. */
@NullMarked
package dev.copydesk.app.explain;

import org.jspecify.annotations.NullMarked;
