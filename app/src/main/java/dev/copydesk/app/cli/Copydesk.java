package dev.copydesk.app.cli;

import dev.copydesk.app.config.ConfigurationException;
import dev.copydesk.app.config.Setting;
import dev.copydesk.app.embedded.StackException;
import dev.copydesk.schemas.serde.SchemaException;
import java.util.Locale;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The {@code copydesk} command. Exit status: 0 done, 1 failed with the reason, 2 wrong usage. */
@Command(
        name = "copydesk",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The news pipeline that accounts for every article.",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            ExtractCommand.class,
            TraceCommand.class,
            TopicsCommand.class
        },
        footer = {"", "Exit status: 0 done, 1 failed, 2 wrong usage."})
public final class Copydesk implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Copydesk.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new Copydesk());
        addSettings(command);
        command.setParameterExceptionHandler(Copydesk::wrongUsage);
        command.setExecutionExceptionHandler((failure, failed, parsed) -> failed(failure, failed));
        return command;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A flag for each setting that a command follows. */
    private static void addSettings(CommandLine command) {
        if (command.getCommand() instanceof Configured configured) {
            ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                    .heading(
                            "%nSettings, which COPYDESK_... in the environment or the file of --config can give as well:%n")
                    .exclusive(false)
                    .order(100)
                    .validate(false);
            configured.settings().forEach(setting -> group.addArg(option(setting)));
            command.getCommandSpec().addArgGroup(group.build());
        }
        command.getSubcommands().values().forEach(Copydesk::addSettings);
    }

    private static OptionSpec option(Setting setting) {
        String fallback = setting.fallback() == null ? "" : " Default: " + setting.fallback();
        return OptionSpec.builder(setting.flag())
                .type(String.class)
                .paramLabel(setting.kind().label().toUpperCase(Locale.ROOT))
                .description(setting.description().replace("%", "%%") + fallback)
                .build();
    }

    private static int wrongUsage(CommandLine.ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr()
                .println(
                        String.valueOf(mistake.getMessage()).lines().findFirst().orElse("wrong usage") + " (see '"
                                + command.getCommandSpec().qualifiedName() + " --help')");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        switch (failure) {
            case ConfigurationException mistakes -> {
                command.getErr().println(mistakes.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            case UserException expected -> command.getErr().println(expected.getMessage());
            case StackException expected -> command.getErr().println(expected.getMessage());
            case SchemaException expected -> command.getErr().println(expected.getMessage());
            case InterruptException told -> command.getErr().println("told to end before it had started");
            case TimeoutException expected ->
                command.getErr().println("the broker does not answer: " + expected.getMessage());
            default -> {
                LOG.atError().setCause(failure).log("a bug of ours; please report it");
                command.getErr().println(failure);
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
