package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.app.embedded.DataFolder;
import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.ingest.source.SourcesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole pipeline in this process, with a broker, a registry and a search index of its own on loopback.",
            "Without --sources or --pages it serves and reads the sample wire that Copydesk brings along."
        },
        sortOptions = false)
final class RunCommand implements Callable<Integer>, Configured {

    private static final String PARTITIONS_IN_ONE_PROCESS = "2";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--sources", paramLabel = "FILE", description = "Poll the sources of this file.")
    private @Nullable Path sourcesFile;

    @Option(
            names = "--pages",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Read pages from files and folders (.html, .htm, .xhtml, .txt, also with .gz); - is a list of paths on stdin.")
    private List<Path> pages = List.of();

    @Option(names = "--until-idle", description = "End when every page has its outcome, with the account.")
    private boolean untilIdle;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: ${DEFAULT-VALUE}",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Option(names = "--fresh", description = "Start anew: what the data folder holds is deleted.")
    private boolean fresh;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}",
            defaultValue = "9092")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}",
            defaultValue = "8081")
    private int registryPort;

    @Option(
            names = "--index-port",
            paramLabel = "PORT",
            description = "Default: ${DEFAULT-VALUE}. A port that is taken is replaced by a free one.",
            defaultValue = "9200")
    private int indexPort;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Override
    public List<Setting> settings() {
        return List.of(Settings.PARTITIONS, Settings.CONTACT, Settings.ENRICH_THREADS, Settings.SITE_RULES);
    }

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        if (options.printed(configuration)) {
            return ExitCode.OK;
        }
        List<SourceSpec> sources = sourcesFile == null ? List.of() : Wiring.sources(SourcesFile.read(sourcesFile));
        if (fresh) {
            DataFolder.delete(data);
        }
        if (sources.isEmpty() && pages.isEmpty()) {
            try (SampleWire wire = SampleWire.start(0)) {
                return run(configuration, Wiring.sources(wire), Optional.of(wire));
            }
        }
        return run(configuration, sources, Optional.empty());
    }

    private int run(Configuration configuration, List<SourceSpec> sources, Optional<SampleWire> wire) {
        EmbeddedStack.Ports ports = new EmbeddedStack.Ports(kafkaPort, registryPort, indexPort);
        try (Shutdown shutdown = Shutdown.onSignal();
                EmbeddedStack stack = EmbeddedStack.start(data, ports)) {
            Configuration embedded = embedded(configuration, stack);
            try (Pipeline pipeline = Pipeline.start(embedded, sources, pages, wire)) {
                RunReport report =
                        new RunReport(spec.commandLine().getOut(), new Wiring(embedded), options.wantsJson());
                Watch watch = new Watch(
                        pipeline, new ProgressDisplay(spec.commandLine().getErr()), shutdown);
                return watch.follow(untilIdle ? Watch.Until.IDLE : Watch.Until.TOLD_TO_END, report);
            }
        }
    }

    private Configuration embedded(Configuration configuration, EmbeddedStack stack) {
        Configuration embedded = configuration
                .with(Settings.BOOTSTRAP_SERVERS, stack.bootstrapServers())
                .with(Settings.REGISTRY_URL, stack.registryUrl())
                .with(Settings.INDEX_URL, stack.indexUrl())
                .with(Settings.STATE_DIRECTORY, data.resolve("state").toString())
                // After a kill the next run waits this long for the consumers that are gone, instead of Kafka's 45 s.
                .with("kafka.session.timeout.ms", "10000");
        return configuration.isSet(Settings.PARTITIONS)
                ? embedded
                : embedded.with(Settings.PARTITIONS, PARTITIONS_IN_ONE_PROCESS);
    }
}
