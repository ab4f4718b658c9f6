/** What the marks of training pages are made of. */
@NullMarked
package dev.copydesk.bench.labeller;

import org.jspecify.annotations.NullMarked;
