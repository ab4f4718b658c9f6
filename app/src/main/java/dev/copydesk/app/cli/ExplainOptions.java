package dev.copydesk.app.cli;

import dev.copydesk.app.explain.ExplainedPage;
import dev.copydesk.app.explain.ExplanationPage;
import dev.copydesk.app.explain.ExplanationTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --explain}: not what a page says, but why. */
final class ExplainOptions {

    /** Of a terminal that does not say how wide it is, and of a file. */
    private static final int COLUMNS = 120;

    @Option(
            names = "--explain",
            description = "Instead of the articles, show block by block what was kept and what was left out, and why. "
                    + "With --json one JSON object a page.")
    private boolean explains;

    @Option(
            names = "--explain-html",
            paramLabel = "FILE",
            description = "The same for one page, as an annotated HTML page to look at.")
    private @Nullable Path html;

    @Mixin
    private JsonOption json = new JsonOption();

    boolean wanted() {
        return explains || html != null;
    }

    void check(CommandLine command, List<String> pages, boolean asText) {
        if (wanted() && asText) {
            throw new ParameterException(command, "either --text or --explain");
        }
        if (json.wanted() && asText) {
            throw new ParameterException(command, "either --text or --json");
        }
        if (html != null && (pages.size() > 1 || Files.isDirectory(Path.of(pages.getFirst())))) {
            throw new ParameterException(command, "--explain-html takes one page");
        }
    }

    void print(ExplainedPage page, PrintWriter out, boolean toTerminal) {
        if (html != null) {
            write(page, html);
        }
        if (!explains) {
            return;
        }
        int columns = Integer.getInteger("copydesk.columns", COLUMNS);
        if (json.wanted()) {
            out.println(Json.line(page));
        } else if (toTerminal && Ansi.AUTO.enabled()) {
            out.println(ExplanationTable.coloured(page, columns));
        } else {
            out.println(ExplanationTable.plain(page, columns));
        }
    }

    private static void write(ExplainedPage page, Path file) {
        try {
            Files.writeString(file, ExplanationPage.of(page), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserException("cannot write to " + file + ": " + e.getMessage(), e);
        }
    }
}
