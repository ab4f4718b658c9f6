/**
 * A small schema registry with Confluent's REST interface, which keeps its schemas in the broker as Confluent's does.
 *
 * <p>{@code SubjectStore} holds the state and the rules and knows neither Kafka nor HTTP; {@code RegistryLog} is the
 * topic, {@code RegistryServer} the interface. It knows none of Copydesk's own schemas.
 */
@NullMarked
package dev.copydesk.app.embedded.registry;

import org.jspecify.annotations.NullMarked;
