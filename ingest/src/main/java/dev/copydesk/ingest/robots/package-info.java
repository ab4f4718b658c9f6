/**
 * What a host allows: robots.txt after RFC 9309, and the usage rights that come with a page. Pure: receives bytes and instants,
 * never fetches. Recorded rights are not interpreted.
 */
@NullMarked
package dev.copydesk.ingest.robots;

import org.jspecify.annotations.NullMarked;
