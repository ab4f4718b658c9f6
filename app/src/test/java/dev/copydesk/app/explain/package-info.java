@NullMarked
package dev.copydesk.app.explain;

import org.jspecify.annotations.NullMarked;
