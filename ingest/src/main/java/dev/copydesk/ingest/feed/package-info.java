/**
 * Listings: feeds and sitemaps of every format, told apart by their content, read into one model. Pure: bytes in, a listing or the
 * reason why there is none out. What it reads is hostile: bounded in size, depth and entries, without DOCTYPE and entities.
 */
@NullMarked
package dev.copydesk.ingest.feed;

import org.jspecify.annotations.NullMarked;
