/**
 * The settings: one table that file, environment, flags, {@code --print-config} and the reference in the docs all follow. Imports no Kafka,
 * no HTTP and no index client.
 */
@NullMarked
package dev.copydesk.app.config;

import org.jspecify.annotations.NullMarked;
