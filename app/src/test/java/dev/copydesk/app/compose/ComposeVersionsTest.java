package dev.copydesk.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The images that docker-compose.yml names by default are of the versions that the build is tested with. */
class ComposeVersionsTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @CsvSource({
        "apache/kafka, KAFKA_VERSION, kafka.version",
        "apicurio/apicurio-registry, APICURIO_VERSION, apicurio.version",
        "opensearchproject/opensearch, OPENSEARCH_VERSION, opensearch.version"
    })
    void theDefaultTagOfAnImageIsTheVersionInThePom(String image, String variable, String property) throws IOException {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        String pom = Files.readString(ROOT.resolve("pom.xml"));

        String tag = only("image: " + Pattern.quote(image) + ":\\$\\{" + variable + ":-([^}]+)}", compose);

        assertThat(tag).isEqualTo(only("<" + Pattern.quote(property) + ">([^<]+)</", pom));
    }

    private static String only(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.results()).as(pattern).hasSize(1);
        matcher.reset();
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
