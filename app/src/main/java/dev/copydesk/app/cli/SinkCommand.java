package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.sink.Sink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = "Writes articles, stories and outcomes to the search index.",
        sortOptions = false)
final class SinkCommand extends ServiceCommand {

    @Override
    List<Setting> ownSettings() {
        return List.of(
                Settings.INDEX_URL,
                Settings.INDEX_USERNAME,
                Settings.INDEX_PASSWORD,
                Settings.INDEX_CA_FILE,
                Settings.INDEX_PREFIX,
                Settings.INDEX_REPLICAS);
    }

    @Override
    ServiceLife.Service service(Configuration configuration, SchemaRegistry registry, MeterRegistry meters) {
        Sink sink = new Sink(new Wiring(configuration).sink(registry), meters);
        return new ServiceLife.Service("sink", sink::start, sink::alive, sink::ready, sink::close);
    }
}
