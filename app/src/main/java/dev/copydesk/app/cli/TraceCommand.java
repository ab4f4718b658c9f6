package dev.copydesk.app.cli;

import dev.copydesk.app.account.Trace;
import dev.copydesk.app.account.Tracer;
import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.app.embedded.Endpoints;
import dev.copydesk.schemas.serde.SchemaRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "What became of a page: outcome, reason, article, offsets.",
        footer = {
            "",
            "Asks the broker that is set. Where none is set, asks the data folder of 'run',",
            "bringing the embedded stack up for a moment when no run is using it."
        },
        sortOptions = false)
final class TraceCommand implements Callable<Integer>, Configured {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "URL|ID|FILE",
            description =
                    "A URL as asked for, as answered or as canonical; the id of a page or an article; or a file that was read.")
    private String asked = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of 'run'. Default: ${DEFAULT-VALUE}",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Override
    public List<Setting> settings() {
        return List.of(Settings.BOOTSTRAP_SERVERS, Settings.REGISTRY_URL, Settings.TOPIC_PREFIX, Settings.PARTITIONS);
    }

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        if (options.printed(configuration)) {
            return ExitCode.OK;
        }
        Trace trace = trace(configuration);
        TraceReport report = new TraceReport(trace);
        if (options.wantsJson()) {
            Json.print(spec.commandLine().getOut(), report.asJson());
        } else {
            report.print(spec.commandLine().getOut());
        }
        if (trace.outcomes().isEmpty()) {
            throw new UserException("no page is known as " + question());
        }
        return ExitCode.OK;
    }

    private Trace trace(Configuration configuration) {
        if (configuration.isSet(Settings.BOOTSTRAP_SERVERS)) {
            return ask(configuration);
        }
        Optional<Endpoints> running = EmbeddedStack.running(data);
        if (running.isPresent()) {
            return ask(at(
                    configuration,
                    running.get().bootstrapServers(),
                    running.get().registryUrl()));
        }
        if (!Files.isDirectory(data)) {
            throw new UserException("there is no data folder " + data + ": name the one of your run with --data,"
                    + " or a broker with --kafka-bootstrap-servers");
        }
        try (EmbeddedStack stack = EmbeddedStack.start(data, EmbeddedStack.Ports.ANY)) {
            return ask(at(configuration, stack.bootstrapServers(), stack.registryUrl()));
        }
    }

    private Trace ask(Configuration configuration) {
        Wiring wiring = new Wiring(configuration);
        try (SchemaRegistry registry = wiring.registry()) {
            return new Tracer(wiring.kafka(), wiring.topics(), registry).of(question());
        }
    }

    /** A file is known by its URL. */
    private String question() {
        boolean isUrl = asked.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        Path file = isUrl ? Path.of("") : Path.of(asked);
        return !isUrl && Files.isRegularFile(file)
                ? file.toAbsolutePath().normalize().toUri().toString()
                : asked;
    }

    private static Configuration at(Configuration configuration, String bootstrapServers, String registryUrl) {
        return configuration
                .with(Settings.BOOTSTRAP_SERVERS, bootstrapServers)
                .with(Settings.REGISTRY_URL, registryUrl);
    }
}
