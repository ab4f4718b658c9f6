/**
 * The sample wire: a small web of fictional outlets, served on one port as an HTTP proxy and origin, with the truth of every page.
 * It promises the same bytes for the same requests in the same order, on every run. It imports the JDK's HTTP server, Mustache and
 * a YAML and a JSON library, and no other room.
 */
@NullMarked
package dev.copydesk.app.wire;

import org.jspecify.annotations.NullMarked;
