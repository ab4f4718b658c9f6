/**
 * Why each block of a page was kept or left out. It listens while a page is cleaned, and decides nothing; nobody who does not
 * ask pays for it.
 */
@NullMarked
package dev.copydesk.enrich.clean.explain;

import org.jspecify.annotations.NullMarked;
