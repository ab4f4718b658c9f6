/** Pages in; articles, stories and outcomes out. {@link dev.copydesk.enrich.Enrich} is the service, each room below one stage. */
@NullMarked
package dev.copydesk.enrich;

import org.jspecify.annotations.NullMarked;
