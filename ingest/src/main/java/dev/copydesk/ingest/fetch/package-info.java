/**
 * Fetching from web servers, with every rule of politeness and every bound in sight: single requests, and fetches with their robots.txt,
 * redirects and retries, one request a step. When a step may be taken is decided outside. The only room that imports OkHttp. The guard
 * against private addresses belongs here, in the client's Dns, where names become addresses.
 */
@NullMarked
package dev.copydesk.ingest.fetch;

import org.jspecify.annotations.NullMarked;
