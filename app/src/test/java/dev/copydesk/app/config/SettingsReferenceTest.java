package dev.copydesk.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reference in the docs is made from the table of settings. */
class SettingsReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/settings.md");

    @Test
    void theReferenceInTheDocsIsTheTableOfSettings() throws IOException {
        StringBuilder reference = new StringBuilder("""
                # Settings

                Made from the table in `app/config/Settings.java`; `SettingsReferenceTest` keeps the two the same.

                A setting is given in the environment, as a flag, or in the YAML file that `--config` or `COPYDESK_CONFIG` names; a flag beats
                the environment, and the environment beats the file. Every variable can be given with `_FILE` behind its name: then it names a
                file that holds the value, as Docker's secrets do. `--print-config` shows the values that hold and where each comes from.

                `kafka.*` and `registry.*` settings beyond those in the table are handed to the Kafka clients and to Confluent's registry client:
                `COPYDESK_KAFKA_SECURITY_PROTOCOL=SSL`, `--kafka security.protocol=SSL` and `kafka.security.protocol: SSL` are the same.

                | key | environment | flag | is | default | what it does |
                |---|---|---|---|---|---|
                """);
        for (Setting setting : Settings.ALL) {
            reference.append("| `%s` | `%s` | `%s` | %s | %s | %s |%n"
                    .formatted(
                            setting.key(),
                            setting.variable(),
                            setting.flag(),
                            setting.kind().label(),
                            setting.fallback() == null ? "" : "`" + Objects.requireNonNull(setting.fallback()) + "`",
                            setting.description()));
        }
        Path made = Files.createDirectories(Path.of("target")).resolve("settings.md");
        Files.writeString(made, reference);

        assertThat(Files.readString(REFERENCE))
                .as("copy app/%s to docs/settings.md", made)
                .isEqualTo(reference.toString());
    }
}
