package dev.copydesk.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The current schemas against every released version, without a registry. */
class SchemaHistoryTest {

    private static final Path CURRENT = Path.of("src/main/avro");
    private static final Path RELEASED = Path.of("released");

    @TestFactory
    Stream<DynamicTest> everyReleasedVersionAndTheCurrentOneReadEachOther() {
        Map<String, Schema> current = parse(CURRENT);
        return folders(RELEASED)
                .flatMap(release -> parse(release).entrySet().stream()
                        .map(old ->
                                DynamicTest.dynamicTest(old.getKey() + " of release " + release.getFileName(), () -> {
                                    Schema now = Objects.requireNonNull(
                                            current.get(old.getKey()), "a released record is never removed");
                                    assertThat(problems(now, old.getValue()))
                                            .as("new reader, old record")
                                            .isEmpty();
                                    assertThat(problems(old.getValue(), now))
                                            .as("old reader, new record")
                                            .isEmpty();
                                })));
    }

    @Test
    void aFieldWithoutADefaultWouldBeFound() {
        Schema released = new Schema.Parser().parse("""
                {"type": "record", "name": "R", "fields": [{"name": "id", "type": "string"}]}""");
        Schema careless = new Schema.Parser().parse("""
                {"type": "record", "name": "R", "fields": [
                  {"name": "id", "type": "string"}, {"name": "added", "type": "string"}]}""");

        assertThat(problems(careless, released)).isNotEmpty();
    }

    @Test
    void everyFieldAndTypeSaysWhatItMeans() {
        List<String> silent = parse(CURRENT).values().stream()
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .flatMap(schema -> Stream.concat(
                        schema.getDoc() == null ? Stream.of(schema.getName()) : Stream.empty(),
                        schema.getFields().stream()
                                .filter(field ->
                                        field.doc() == null || field.doc().length() < 10)
                                .map(field -> schema.getName() + "." + field.name())))
                .toList();

        assertThat(silent).isEmpty();
    }

    private static List<String> problems(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        return result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE
                ? List.of()
                : result.getIncompatibilities().stream()
                        .map(problem -> problem.getLocation() + " " + problem.getType() + ": " + problem.getMessage())
                        .toList();
    }

    /** All named types of a folder; the file that others take types from comes first. */
    private static Map<String, Schema> parse(Path folder) {
        Schema.Parser parser = new Schema.Parser();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted(Comparator.comparing((Path file) -> !file.endsWith("Page.avsc"))
                            .thenComparing(Path::toString))
                    .forEach(file -> parse(parser, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkedHashMap<>(parser.getTypes());
    }

    private static void parse(Schema.Parser parser, Path file) {
        try {
            parser.parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
