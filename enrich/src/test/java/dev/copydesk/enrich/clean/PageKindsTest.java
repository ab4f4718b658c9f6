package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.article.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are no articles, and short articles that look like them; each a file, the reason in the name. */
class PageKindsTest {

    private static final String ADDRESS = "https://cache.example/page";

    @ParameterizedTest
    @MethodSource("notArticles")
    void whatIsNoArticleIsRejectedWithItsReason(String name) {
        RejectReason reason = RejectReason.valueOf(name.substring(0, name.indexOf("--")));

        assertThat(Pages.rejected(page("not-articles/" + name)).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @MethodSource("shortArticles")
    void aShortArticleIsKept(String name) {
        assertThat(Pages.article(page("short-articles/" + name)).title()).isNotBlank();
    }

    static Stream<String> notArticles() throws IOException {
        return names("not-articles");
    }

    static Stream<String> shortArticles() throws IOException {
        return names("short-articles");
    }

    private static RawPage page(String resource) {
        return Pages.html(Pages.resource(resource), ADDRESS);
    }

    private static Stream<String> names(String directory) throws IOException {
        Path path = Path.of(Objects.requireNonNull(PageKindsTest.class.getResource("/clean/" + directory))
                .getPath());
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
