package dev.copydesk.schemas.serde;

import java.util.List;
import java.util.Map;

/**
 * How to reach the Schema Registry.
 *
 * @param urls one or several; the client turns to the next when one does not answer
 * @param properties handed to Confluent's client as they are: {@code basic.auth.credentials.source}, {@code basic.auth.user.info},
 *     {@code bearer.auth.token}, {@code schema.registry.ssl.truststore.location} and so on
 */
public record RegistrySettings(List<String> urls, Map<String, String> properties) {

    public RegistrySettings {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("name at least one URL of the Schema Registry");
        }
        urls = List.copyOf(urls);
        properties = Map.copyOf(properties);
    }

    public static RegistrySettings at(String... urls) {
        return new RegistrySettings(List.of(urls), Map.of());
    }
}
