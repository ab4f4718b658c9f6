package dev.copydesk.app.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.app.embedded.registry.RegistryRecord.LevelSet;
import dev.copydesk.app.embedded.registry.RegistryRecord.Registered;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
    @Test
    void aSchemaIsKeptAsConfluentKeepsIt() throws IOException {
        RegistryRecord registered = new Registered(new SubjectVersion("a-value", 2, 7, "\"string\""));

        assertThat(RecordFormat.key(registered))
                .asString(UTF_8)
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":2,\"magic\":1}");
        assertThat(RecordFormat.value(registered))
                .asString(UTF_8)
                .isEqualTo("{\"subject\":\"a-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\","
                        + "\"deleted\":false}");
        assertThat(reread(registered)).contains(registered);
    }

    @Test
    void aLevelIsKeptAsConfluentKeepsIt() throws IOException {
        RegistryRecord global = new LevelSet(Optional.empty(), CompatibilityLevel.FULL_TRANSITIVE);
        RegistryRecord own = new LevelSet(Optional.of("a-value"), CompatibilityLevel.NONE);

        assertThat(RecordFormat.key(global))
                .asString(UTF_8)
                .isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}");
        assertThat(RecordFormat.value(global))
                .asString(UTF_8)
                .isEqualTo("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        assertThat(reread(global)).contains(global);
        assertThat(reread(own)).contains(own);
    }

    @Test
    void aKindOfRecordThatOnlyConfluentWritesIsPassedOver() throws IOException {
        byte[] key = "{\"keytype\":\"NOOP\",\"magic\":0}".getBytes(UTF_8);

        assertThat(RecordFormat.read(key, "null".getBytes(UTF_8))).isEmpty();
    }

    private static Optional<RegistryRecord> reread(RegistryRecord happened) throws IOException {
        return RecordFormat.read(RecordFormat.key(happened), RecordFormat.value(happened));
    }
}
