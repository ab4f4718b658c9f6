/**
 * Pages of text only, as a program that prints pages leaves them.
 */
@NullMarked
package dev.copydesk.enrich.clean.dump;

import org.jspecify.annotations.NullMarked;
