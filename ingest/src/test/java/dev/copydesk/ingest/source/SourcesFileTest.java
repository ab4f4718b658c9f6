package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {

    @Test
    void aSourceIsReadWithEveryKey() {
        Reading reading = SourcesFile.parse("sources.yaml", """
                sources:
                  - id: harbour-courier
                    kind: feed
                    address: http://harbour-courier.example/feed.xml
                    language: en
                    labels: [local, harbour]
                    poll: PT2S
                    interval: PT0.02S
                """);

        assertThat(reading)
                .isEqualTo(new Reading.Sound(List.of(new SourceSpec(
                        "harbour-courier",
                        SourceKind.FEED,
                        "http://harbour-courier.example/feed.xml",
                        "en",
                        List.of("local", "harbour"),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(20)))));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Reading reading = SourcesFile.parse("sources.yaml", """
                sources:
                  - {id: a, kind: sitemap, address: "https://a.example/news.xml"}
                """);

        assertThat(reading)
                .isEqualTo(new Reading.Sound(
                        List.of(SourceSpec.of("a", SourceKind.SITEMAP, "https://a.example/news.xml"))));
    }

    @Test
    void everyMistakeIsToldAtOnceWithFileLineAndKey() {
        Reading reading = SourcesFile.parse("sources.yaml", """
                sources:
                  - id: one
                    kind: feed
                    adress: http://one.example/feed.xml
                  - id: one
                    kind: blog
                    address: http://two.example/feed.xml
                  - kind: feed
                    address: ftp://three.example/feed.xml
                    poll: 15 minutes
                  - id: four
                    kind: feed
                    address: http:///feed.xml
                    poll: PT0S
                    interval: PT-1S
                    poll: PT1M
                  - id: "five six"
                    kind: files
                    address: pages
                    language: not a language
                    labels: local
                colour: red
                """);

        assertThat(messages(reading))
                .containsExactly(
                        "sources.yaml:2: sources[0].address: is missing",
                        "sources.yaml:4: sources[0].adress: is not a key here; known are id, kind, address, language, labels, poll,"
                                + " interval",
                        "sources.yaml:5: sources[1].id: 'one' is the id of another source, in line 2",
                        "sources.yaml:6: sources[1].kind: 'blog' is no kind of source; known are feed, sitemap, files",
                        "sources.yaml:8: sources[2].id: is missing",
                        "sources.yaml:9: sources[2].address: 'ftp://three.example/feed.xml' is no URL: it must begin with http:// or"
                                + " https://",
                        "sources.yaml:10: sources[2].poll: '15 minutes' is no ISO 8601 duration, such as PT15M or PT0.5S",
                        "sources.yaml:13: sources[3].address: 'http:///feed.xml' is no URL: it names no host",
                        "sources.yaml:14: sources[3].poll: must be longer than nothing",
                        "sources.yaml:15: sources[3].interval: 'PT-1S' must lie between nothing and 31 days",
                        "sources.yaml:16: sources[3].poll: is given twice",
                        "sources.yaml:17: sources[4].id: 'five six' must be 1 to 100 letters, digits, '.', '_' or '-', a letter or"
                                + " digit first",
                        "sources.yaml:20: sources[4].language: 'not a language' is no BCP 47 tag, such as en or pt-BR",
                        "sources.yaml:21: sources[4].labels: must be a list",
                        "sources.yaml:22: colour: is not a key here; known are sources");
    }

    @Test
    void brokenYamlIsOneMistakeWithItsLine() {
        assertThat(messages(SourcesFile.parse("s.yaml", "sources:\n  - id: a\n   kind: [feed\n")))
                .singleElement()
                .asString()
                .startsWith("s.yaml:3: sources: this is not YAML");
    }

    @Test
    void anEmptyFileSaysWhatItNeeds() {
        assertThat(messages(SourcesFile.parse("s.yaml", "# nothing yet\n")))
                .containsExactly("s.yaml:1: sources: the file is empty: it needs a list 'sources'");
    }

    @Test
    void aTopThatIsNoMappingIsAMistakeAndNoException() {
        assertThat(messages(SourcesFile.parse("s.yaml", "- a\n- b\n")))
                .containsExactly("s.yaml:1: sources: must be a mapping of keys to values");
    }

    @Test
    void anAliasThatHoldsItselfIsAMistakeAndNoEndlessWalk() {
        assertThat(messages(SourcesFile.parse("s.yaml", "sources: &loop\n  - *loop\n")))
                .isNotEmpty();
    }

    @Test
    void aTagThatAsksForAJavaObjectIsNotObeyed() {
        assertThat(messages(SourcesFile.parse("s.yaml", "sources: !!javax.script.ScriptEngineManager [x]\n")))
                .singleElement()
                .asString()
                .startsWith("s.yaml:1: sources: this is not YAML: Global tag is not allowed");
    }

    @Test
    void aFolderIsTakenFromBesideTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sources.yaml");
        Files.writeString(file, "sources:\n  - {id: mine, kind: files, address: pages}\n");

        assertThat(SourcesFile.read(file))
                .isInstanceOfSatisfying(
                        Reading.Sound.class,
                        sound -> assertThat(sound.sources().getFirst().address())
                                .isEqualTo(folder.resolve("pages").toString()));
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsAMistake(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "sources: # caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(messages(SourcesFile.read(latin))).singleElement().asString().contains("not in UTF-8");
        assertThat(messages(SourcesFile.read(folder.resolve("none.yaml"))))
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    private static List<String> messages(Reading reading) {
        return reading instanceof Reading.Faulty faulty
                ? faulty.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
