package dev.copydesk.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.app.config.Configuration.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationReaderTest {

    @TempDir
    private Path folder;

    @Test
    void whatNobodySetsHasItsDefault() {
        Configuration configuration = ConfigurationReader.read(Optional.empty(), Map.of(), Map.of());

        assertThat(configuration.text(Settings.BOOTSTRAP_SERVERS)).isEqualTo("localhost:9092");
        assertThat(configuration.optional(Settings.INDEX_PASSWORD)).isEmpty();
        assertThat(configuration.isSet(Settings.BOOTSTRAP_SERVERS)).isFalse();
    }

    @Test
    void theEnvironmentBeatsTheFileAndAFlagBeatsBoth() throws IOException {
        Path file = file("""
                admin.port: 1
                enrich:
                  threads: 1
                topics.prefix: fromfile
                """);
        Map<String, String> environment = Map.of("COPYDESK_ADMIN_PORT", "2", "COPYDESK_ENRICH_THREADS", "2");

        Configuration configuration =
                ConfigurationReader.read(Optional.of(file), environment, Map.of("admin.port", "3"));

        assertThat(configuration.number(Settings.ADMIN_PORT)).isEqualTo(3);
        assertThat(configuration.number(Settings.ENRICH_THREADS)).isEqualTo(2);
        assertThat(configuration.text(Settings.TOPIC_PREFIX)).isEqualTo("fromfile");
    }

    @Test
    void everyValueSaysWhereItComesFrom() throws IOException {
        Path file = file("# desk\ntopics.prefix: desk\n");

        Configuration configuration = ConfigurationReader.read(
                Optional.of(file), Map.of("COPYDESK_ADMIN_PORT", "2"), Map.of("enrich.threads", "4"));

        assertThat(configuration.shown())
                .containsEntry("topics.prefix", new Value("desk", file + ", line 2"))
                .containsEntry("admin.port", new Value("2", "COPYDESK_ADMIN_PORT"))
                .containsEntry("enrich.threads", new Value("4", "--enrich-threads"))
                .containsEntry("index.replicas", new Value("0", "default"));
    }

    @Test
    void kafkaAndRegistrySettingsAreHandedThrough() throws IOException {
        Path file = file("kafka:\n  security.protocol: SSL\n");
        Map<String, String> environment = Map.of("COPYDESK_REGISTRY_BASIC_AUTH_USER_INFO", "desk:pencil");

        Configuration configuration =
                ConfigurationReader.read(Optional.of(file), environment, Map.of("kafka.client.rack", "b"));

        assertThat(configuration.below("kafka."))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("client.rack", "b")
                .containsEntry("bootstrap.servers", "localhost:9092");
        assertThat(configuration.below("registry.")).containsEntry("basic.auth.user.info", "desk:pencil");
    }

    @Test
    void aSecretCanStandInAFileOfItsOwnAndIsNeverShown() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "pencil\n");
        Map<String, String> environment = Map.of(
                "COPYDESK_INDEX_PASSWORD_FILE", secret.toString(), "COPYDESK_KAFKA_SASL_JAAS_CONFIG", "login pencil");

        Configuration configuration = ConfigurationReader.read(Optional.empty(), environment, Map.of());

        assertThat(configuration.text(Settings.INDEX_PASSWORD)).isEqualTo("pencil");
        assertThat(configuration.shown())
                .containsEntry("index.password", new Value("***", "COPYDESK_INDEX_PASSWORD_FILE"))
                .containsEntry("kafka.sasl.jaas.config", new Value("***", "COPYDESK_KAFKA_SASL_JAAS_CONFIG"));
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirPlaces() throws IOException {
        Path file = file("""
                admin.prot: 8085
                index:
                  url: not a url
                enrich.threads: [1, 2]
                """);

        assertThatThrownBy(() -> ConfigurationReader.read(
                        Optional.of(file),
                        Map.of("COPYDESK_ADMIN_PORT", "eighty"),
                        Map.of("topics.partitions", "many")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        file + ", line 1: there is no setting 'admin.prot'; there are admin.address, admin.port")
                .hasMessageContaining(file + ", line 3: index.url 'not a url' is not a URL")
                .hasMessageContaining(file + ", line 4: enrich.threads must be one value")
                .hasMessageContaining("COPYDESK_ADMIN_PORT: admin.port 'eighty' is not a whole number")
                .hasMessageContaining("--topics-partitions: topics.partitions 'many' is not a whole number");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> ConfigurationReader.read(Optional.of(missing), Map.of(), Map.of()))
                .hasMessage(missing + ": the file cannot be read");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("copydesk.yaml"), content);
    }
}
