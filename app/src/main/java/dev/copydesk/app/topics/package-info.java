/** The declared topics and schemas against those that the broker and the registry have: what differs, and setting it right. */
@NullMarked
package dev.copydesk.app.topics;

import org.jspecify.annotations.NullMarked;
