/**
 * What the scripts of a page hold, as values: JSON, literals of their language, rows that are pushed in pieces, and the tables of numbered
 * values that programs send. Values are read, scripts are never run. Bounded in scripts, characters, tokens and depth.
 */
@NullMarked
package dev.copydesk.enrich.clean.script;

import org.jspecify.annotations.NullMarked;
