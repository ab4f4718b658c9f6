/** The admin port of a service: health and metrics for those who run it. */
@NullMarked
package dev.copydesk.app.admin;

import org.jspecify.annotations.NullMarked;
