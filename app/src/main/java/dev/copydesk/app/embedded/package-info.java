/**
 * The whole infrastructure in one process, on loopback only: broker, schema registry and search index, reached over
 * their real protocols, with their data in one folder that is picked up again at the next start.
 *
 * <p>This room may import Kafka's and OpenSearch's servers, each in one file; nothing else in Copydesk does. It knows
 * none of Copydesk's own topics, schemas or documents.
 */
@NullMarked
package dev.copydesk.app.embedded;

import org.jspecify.annotations.NullMarked;
