@NullMarked
package dev.copydesk.enrich.clean.reject;

import org.jspecify.annotations.NullMarked;
