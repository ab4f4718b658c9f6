package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.config.Settings;
import dev.copydesk.app.topics.Provisioning;
import dev.copydesk.app.topics.Step;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Topic;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "The topics and schemas: what is declared, what differs, and setting it right.",
        subcommands = {
            TopicsCommand.PlanCommand.class,
            TopicsCommand.ApplyCommand.class,
            TopicsCommand.DescribeCommand.class
        })
final class TopicsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(), "say 'topics plan', 'apply' or 'describe'");
    }

    /** What the three have in common. */
    abstract static class TopicsSubcommand implements Callable<Integer>, Configured {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private ConfigurationOptions options = new ConfigurationOptions();

        @Override
        public List<Setting> settings() {
            return List.of(
                    Settings.BOOTSTRAP_SERVERS,
                    Settings.REGISTRY_URL,
                    Settings.TOPIC_PREFIX,
                    Settings.PARTITIONS,
                    Settings.REPLICATION);
        }

        @Override
        public Integer call() {
            Configuration configuration = options.read();
            if (!options.printed(configuration)) {
                report(new Wiring(configuration), spec.commandLine().getOut(), options.wantsJson());
                spec.commandLine().getOut().flush();
            }
            return ExitCode.OK;
        }

        abstract void report(Wiring wiring, PrintWriter out, boolean json);
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "Shows what differs from the declaration, and changes nothing.",
            sortOptions = false)
    static final class PlanCommand extends TopicsSubcommand {

        @Override
        void report(Wiring wiring, PrintWriter out, boolean json) {
            try (SchemaRegistry registry = wiring.registry();
                    Admin broker = wiring.admin()) {
                print(out, json, "to do", wiring.provisioning(broker, registry).plan());
            }
        }
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Creates and changes what differs; safe to run again.",
            sortOptions = false)
    static final class ApplyCommand extends TopicsSubcommand {

        @Override
        void report(Wiring wiring, PrintWriter out, boolean json) {
            try (SchemaRegistry registry = wiring.registry();
                    Admin broker = wiring.admin()) {
                Provisioning provisioning = wiring.provisioning(broker, registry);
                print(out, json, "done", provisioning.apply());
            }
        }
    }

    @Command(
            name = "describe",
            mixinStandardHelpOptions = true,
            description = "Prints the declared topics; needs no broker.",
            sortOptions = false)
    static final class DescribeCommand extends TopicsSubcommand {

        @Override
        void report(Wiring wiring, PrintWriter out, boolean json) {
            for (Topic<?> topic : wiring.topics().all()) {
                if (json) {
                    Json.print(out, description(topic));
                } else {
                    out.printf(
                            "%-26s %-30s %-12s %2d partitions  %s%n",
                            topic.name(),
                            topic.key(),
                            topic.value().getSimpleName(),
                            topic.partitions(),
                            topic.settings());
                }
            }
        }

        private static Map<String, Object> description(Topic<?> topic) {
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("name", topic.name());
            description.put("key", topic.key());
            description.put("value", topic.value().getName());
            description.put("partitions", topic.partitions());
            description.put("compression", topic.compression().setting());
            description.put("settings", topic.settings());
            return description;
        }
    }

    private static void print(PrintWriter out, boolean json, String heading, List<Step> steps) {
        List<String> lines = steps.stream().map(Step::describe).toList();
        if (json) {
            Json.print(out, Map.of("steps", lines));
        } else if (lines.isEmpty()) {
            out.println("broker and registry are as declared");
        } else {
            out.println(heading + ":");
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
