package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** What the commands of the three services have in common: settings, registry, meters and {@link ServiceLife}. */
abstract class ServiceCommand implements Callable<Integer>, Configured {

    private static final List<Setting> OF_EVERY_SERVICE = List.of(
            Settings.BOOTSTRAP_SERVERS,
            Settings.REGISTRY_URL,
            Settings.TOPIC_PREFIX,
            Settings.PARTITIONS,
            Settings.ADMIN_ADDRESS,
            Settings.ADMIN_PORT);

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    /** The settings that only this service follows. */
    abstract List<Setting> ownSettings();

    /** The service, not started. */
    abstract ServiceLife.Service service(Configuration configuration, SchemaRegistry registry, MeterRegistry meters);

    @Override
    public final List<Setting> settings() {
        return Stream.concat(OF_EVERY_SERVICE.stream(), ownSettings().stream()).toList();
    }

    @Override
    public final Integer call() {
        Configuration configuration = options.read();
        if (options.printed(configuration)) {
            return ExitCode.OK;
        }
        PrometheusMeterRegistry meters = ServiceLife.meters();
        try (SchemaRegistry registry = new Wiring(configuration).registry()) {
            return ServiceLife.of(service(configuration, registry, meters), configuration, meters);
        }
    }
}
