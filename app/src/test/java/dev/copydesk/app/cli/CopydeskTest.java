package dev.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CopydeskTest {

    /** A page up to the end of its article's text. */
    private static final String QUAY = """
                <!doctype html><html lang="en"><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1>
                <p>The harbour authority closed the eastern quay on Monday after divers found cracks in two of its piers, and sent
                four freighters to the neighbouring port of Lindesund while engineers measure how deep the damage goes.</p>
                <p>Dock workers will be paid in full during the closure, the authority said, and the fish market stays open
                because its cranes stand on the northern side. A decision is expected before the end of the month.</p>
                """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wrongUsageEndsWith2AndOneLineThatSaysWhatIsWrong() {
        int status = execute("run", "--untill-idle");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("--untill-idle")
                .contains("--help");
    }

    @Test
    void aCommandThatIsNotThereEndsWith2() {
        assertThat(execute("rum")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aMistakeInASettingEndsWith2AndNamesItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("desk.yaml"), "admin.port: soon\n");

        int status = execute("enrich", "--config", file.toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(file + ", line 1: admin.port 'soon' is not a whole number");
    }

    @Test
    void everyCommandHasItsHelp() {
        for (String command : new String[] {"run", "ingest", "enrich", "sink", "extract", "trace", "topics"}) {
            assertThat(execute(command, "--help")).isZero();
        }
        assertThat(out.toString())
                .contains("--until-idle")
                .contains("--ingest-sources")
                .contains("--index-password");
    }

    @Test
    void theConfigurationIsPrintedWithItsOrigins() {
        int status = execute("sink", "--index-prefix", "desk", "--index-password", "pencil", "--print-config");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("index.prefix: desk  # --index-prefix")
                .contains("index.password: ***  # --index-password")
                .doesNotContain("pencil");
    }

    @Test
    void ingestWithoutSourcesSaysHowToNameThem() {
        int status = execute("ingest");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("--ingest-sources");
    }

    @Test
    void aSourcesFileWithMistakesIsReportedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - id: herald
                    kind: feeed
                    address: http://herald.example/feed.xml
                    poll: soon
                """);

        int status = execute(
                "run",
                "--sources",
                file.toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .contains(file + ":3: sources[0].kind: 'feeed'")
                .contains(file + ":5: sources[0].poll: 'soon'");
    }

    @Test
    void extractPrintsArticlesInOrderAndReportsWhatItRejects() throws IOException {
        Path page = Files.writeString(folder.resolve("quay.html"), QUAY + "</article></body></html>");
        Path empty = Files.writeString(folder.resolve("nothing.html"), "");
        Path articles = folder.resolve("articles.jsonl");

        int status = execute("extract", page.toString(), empty.toString(), "--out", articles.toString());

        assertThat(status).isZero();
        assertThat(Files.readAllLines(articles))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"quay\",\"url\":\"file:")
                .contains("\"title\":\"Quay closed\"")
                .contains("\"lang\":\"en\"");
        assertThat(err.toString())
                .contains("nothing: rejected, EMPTY")
                .contains("2 pages: 1 articles, 1 pages rejected");
    }

    @Test
    void extractWithSiteMemoryLeavesOutWhatRecursOnTheFilesOfASite() throws IOException {
        String box = "The Courier is printed on the quay every night but Sunday, and a boat takes it out at four.";
        for (String name : List.of("a-heron", "b-gull", "c-tern", "d-skua")) {
            String story = "The " + name
                    + " keeper of Port Aldery counted the nests below the harbour wall on Monday and found that the storm"
                    + " in March had spared all but two of them, which the board had not expected.";
            String html = "<!doctype html><title>Nests of the " + name
                    + "</title><link rel=canonical href=https://courier.example/" + name + "><h1>Nests of the " + name
                    + "</h1><p>" + story + "</p><p>" + box + "</p>";
            Files.writeString(folder.resolve(name + ".html"), html);
        }
        Path articles = folder.resolve("articles.jsonl");

        execute("extract", "--site-memory", folder.toString(), "--out", articles.toString());

        assertThat(Files.readAllLines(articles))
                .extracting(article -> article.contains(box))
                .containsExactly(true, true, true, false);
    }

    @Test
    void extractExplainsWhatItLeavesOut() throws IOException {
        Path page = Files.writeString(
                folder.resolve("quay.html"), QUAY + "<h3>Related stories</h3></article></body></html>");
        Path table = folder.resolve("why.txt");
        Path lines = folder.resolve("why.jsonl");
        Path html = folder.resolve("why.html");

        execute("extract", "--explain", "--explain-html", html.toString(), page.toString(), "--out", table.toString());
        execute("extract", "--explain", "--json", page.toString(), "--out", lines.toString());

        assertThat(table)
                .content()
                .containsPattern("- 0.00  heading +Related stories +worded like a line of furniture");
        assertThat(lines).content().contains("\"verdict\":\"DROPPED\",\"cause\":\"FURNITURE_WORDING\"");
        assertThat(html).content().startsWith("<!doctype html>").contains("Related stories");
    }

    @Test
    void explanationsThatCannotBeGivenAreWrongUsage() {
        assertThat(execute("extract", "--explain", "--text", "a.html")).isEqualTo(2);
        assertThat(execute("extract", "--explain-html", "why.html", "a.html", "b.html"))
                .isEqualTo(2);
        assertThat(execute("extract", "--explain-html", "why.html", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("either --text or --explain").contains("--explain-html takes one page");
    }

    @Test
    void extractOfAFileThatIsNotThereEndsWith1() {
        int status = execute("extract", folder.resolve("missing.html").toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("missing.html: not read");
    }

    @Test
    void traceWithoutADataFolderSaysWhatToName() {
        int status = execute(
                "trace",
                "http://herald.example/a",
                "--data",
                folder.resolve("none").toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("--data").contains("--kafka-bootstrap-servers");
    }

    @Test
    void freshNeverDeletesAFolderThatIsNotOurs() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path diary = Files.writeString(home.resolve("diary.txt"), "dear diary");

        int status = execute("run", "--fresh", "--data", home.toString(), "--until-idle");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("diary.txt").contains("not deleted");
        assertThat(diary).exists();
    }

    private int execute(String... args) {
        CommandLine command = Copydesk.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }
}
