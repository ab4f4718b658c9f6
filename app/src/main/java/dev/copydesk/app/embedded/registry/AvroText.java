package dev.copydesk.app.embedded.registry;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Schemas and their text. Two texts are the same schema where Avro prints them alike, as for Confluent's registry. */
final class AvroText {
    private AvroText() {}

    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw RegistryFault.schemaInvalid(String.valueOf(e.getMessage()));
        }
    }
}
