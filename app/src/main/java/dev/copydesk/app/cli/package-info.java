/** The {@code copydesk} command: one class for each subcommand, and what they share in running and reporting. */
@NullMarked
package dev.copydesk.app.cli;

import org.jspecify.annotations.NullMarked;
