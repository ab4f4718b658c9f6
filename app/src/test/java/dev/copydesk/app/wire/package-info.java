/** Holds the sample wire to its own manifest. */
@NullMarked
package dev.copydesk.app.wire;

import org.jspecify.annotations.NullMarked;
