/**
 * What is known of the pages of a host, as data: rules with selectors and the dates they hold, read from YAML and
 * compiled at load.
 *
 * <p>This room promises that a faulty file is refused with all of its mistakes at once, and that a sound rule costs a
 * page no more than a bounded number of walks. It knows jsoup and SnakeYAML.
 */
@NullMarked
package dev.copydesk.enrich.clean.site;

import org.jspecify.annotations.NullMarked;
