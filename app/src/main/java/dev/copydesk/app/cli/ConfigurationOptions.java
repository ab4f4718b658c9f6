package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.ConfigurationReader;
import dev.copydesk.app.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options by which every configured command is told its settings. */
final class ConfigurationOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings in YAML, 'group.key: value' or nested.")
    private @Nullable Path file;

    @Option(
            names = "--kafka",
            paramLabel = "KEY=VALUE",
            description = "A setting handed to the Kafka clients, such as security.protocol=SSL.")
    private Map<String, String> kafka = new LinkedHashMap<>();

    @Option(
            names = "--registry",
            paramLabel = "KEY=VALUE",
            description = "A setting handed to the Schema Registry client, such as bearer.auth.token=...")
    private Map<String, String> registry = new LinkedHashMap<>();

    @Option(
            names = "--print-config",
            description = "Print the settings that hold, and where each comes from, then end.")
    private boolean print;

    @Mixin
    private JsonOption json = new JsonOption();

    /** The settings that hold for this command. */
    Configuration read() {
        Map<String, String> flags = new HashMap<>();
        Settings.ALL.forEach(setting -> {
            OptionSpec option = command.findOption(setting.flag());
            String text = option == null ? null : option.getValue();
            if (text != null) {
                flags.put(setting.key(), text);
            }
        });
        kafka.forEach((key, value) -> flags.put("kafka." + key, value));
        registry.forEach((key, value) -> flags.put("registry." + key, value));
        return ConfigurationReader.read(Optional.ofNullable(file), System.getenv(), flags);
    }

    /** Prints the settings when that was asked for; whether it was. */
    boolean printed(Configuration configuration) {
        if (!print) {
            return false;
        }
        if (json.wanted()) {
            Json.print(command.commandLine().getOut(), configuration.shown());
        } else {
            configuration
                    .shown()
                    .forEach((key, value) ->
                            command.commandLine().getOut().printf("%s: %s  # %s%n", key, value.text(), value.origin()));
        }
        command.commandLine().getOut().flush();
        return true;
    }

    boolean wantsJson() {
        return json.wanted();
    }
}
