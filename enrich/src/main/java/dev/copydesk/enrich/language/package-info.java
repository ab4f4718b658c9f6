/** The language of a text. Pure: imports OpenNLP, nothing of Kafka. */
@NullMarked
package dev.copydesk.enrich.language;

import org.jspecify.annotations.NullMarked;
