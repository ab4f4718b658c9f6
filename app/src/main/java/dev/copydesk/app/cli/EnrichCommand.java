package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.enrich.Enrich;
import dev.copydesk.schemas.serde.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = "Turns pages into articles and outcomes.",
        sortOptions = false)
final class EnrichCommand extends ServiceCommand {

    @Override
    List<Setting> ownSettings() {
        return List.of(Settings.ENRICH_THREADS, Settings.STATE_DIRECTORY, Settings.SITE_RULES);
    }

    @Override
    ServiceLife.Service service(Configuration configuration, SchemaRegistry registry, MeterRegistry meters) {
        Enrich enrich = new Enrich(new Wiring(configuration).enrich(registry), meters);
        return new ServiceLife.Service("enrich", enrich::start, enrich::alive, enrich::ready, enrich::close);
    }
}
