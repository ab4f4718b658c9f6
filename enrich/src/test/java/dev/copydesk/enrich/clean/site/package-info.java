@NullMarked
package dev.copydesk.enrich.clean.site;

import org.jspecify.annotations.NullMarked;
