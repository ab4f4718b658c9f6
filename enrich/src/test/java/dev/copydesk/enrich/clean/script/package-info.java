/** What the clean room promises, on pages written for the purpose: no outlet, person or event in them is real. */
@NullMarked
package dev.copydesk.enrich.clean.script;

import org.jspecify.annotations.NullMarked;
