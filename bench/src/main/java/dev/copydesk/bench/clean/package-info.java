/**
 * Measures how fast pages are cleaned, against what it costs to parse them alone. See {@code bench/README.md}.
 */
@NullMarked
package dev.copydesk.bench.clean;

import org.jspecify.annotations.NullMarked;
