/** How Copydesk is shipped: the compose file, the image, the launcher. Imports no room of ours except what it reads the results with. */
@NullMarked
package dev.copydesk.app.compose;

import org.jspecify.annotations.NullMarked;
