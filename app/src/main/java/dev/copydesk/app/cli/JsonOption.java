package dev.copydesk.app.cli;

import picocli.CommandLine.Option;

/** {@code --json}, on every command that prints a result. */
final class JsonOption {

    @Option(names = "--json", description = "Print the result as JSON, with keys that stay.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
