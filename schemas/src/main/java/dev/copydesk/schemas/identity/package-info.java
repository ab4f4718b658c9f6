/** Ids: derived from what they name, never random, so that the same page gives the same id in every run. Pure. */
@NullMarked
package dev.copydesk.schemas.identity;

import org.jspecify.annotations.NullMarked;
