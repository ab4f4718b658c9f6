/** Dead letters: records that a module could not handle, set aside byte for byte with the reason in their headers. */
@NullMarked
package dev.copydesk.schemas.dead;

import org.jspecify.annotations.NullMarked;
