package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.ingest.Ingest;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.ingest.source.SourcesFile;
import dev.copydesk.schemas.serde.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Polls the sources and publishes their pages.",
        sortOptions = false)
final class IngestCommand extends ServiceCommand {

    private static final String SAMPLE = "sample";

    @Override
    List<Setting> ownSettings() {
        return List.of(Settings.SOURCES, Settings.CONTACT, Settings.INSTANCE);
    }

    @Override
    ServiceLife.Service service(Configuration configuration, SchemaRegistry registry, MeterRegistry meters) {
        String named = configuration
                .optional(Settings.SOURCES)
                .orElseThrow(() -> new UserException(
                        "name the sources: --ingest-sources FILE, or --ingest-sources sample for the sample wire"));
        Optional<SampleWire> wire = named.equals(SAMPLE) ? Optional.of(SampleWire.start(0)) : Optional.empty();
        List<SourceSpec> sources =
                wire.map(Wiring::sources).orElseGet(() -> Wiring.sources(SourcesFile.read(Path.of(named))));
        Ingest ingest = new Ingest(
                new Wiring(configuration).ingest(registry, sources, List.of(), wire), meters, Clock.systemUTC());
        return new ServiceLife.Service("ingest", ingest::start, ingest::alive, ingest::ready, () -> {
            ingest.close();
            wire.ifPresent(SampleWire::close);
        });
    }
}
