package dev.copydesk.bench.labeller;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the marked pages are, as an option of every command that reads them. */
final class MarkedFolder {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with truth.jsonl and its pages.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path path;

    Path path() {
        return path;
    }
}
