package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.Enrich;
import dev.copydesk.enrich.EnrichSettings;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The names of operators, stores and internal topics are an interface to the state that installations keep. A change of the golden file is
 * a migration: read the difference, then write the new description over it.
 */
class TopologyDescriptionTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology/description.txt");

    @Test
    void theTopologyIsTheOneThatInstallationsKeepStateFor() throws IOException {
        Catalogue topics = Catalogue.standard();
        try (SchemaRegistry registry = SchemaRegistry.inMemory(topics)) {
            EnrichSettings settings = new EnrichSettings(
                    Map.of(),
                    topics,
                    registry,
                    Path.of("state"),
                    1,
                    CleanPolicy.DEFAULT,
                    SiteRules.shipped(),
                    Retentions.DEFAULT);
            AvroSerdes serdes = new AvroSerdes(registry);

            String description = Enrich.topology(
                            settings, serdes, new SetAside(topics, serdes, settings.applicationId()))
                    .describe()
                    .toString();

            Path actual = Files.createDirectories(Path.of("target")).resolve("topology-description.txt");
            Files.writeString(actual, description);
            assertThat(description).as("compare %s with %s", actual, GOLDEN).isEqualTo(Files.readString(GOLDEN));
        }
    }
}
