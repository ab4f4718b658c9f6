package dev.copydesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.app.embedded.EmbeddedStack;
import dev.copydesk.app.wire.Manifest;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The sample wire through the whole pipeline, on the embedded stack, against its manifest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunIT {

    private final Manifest manifest = SampleWire.manifest();
    private JsonNode account;
    private EmbeddedStack stack;
    private List<Article> articles;
    private Map<String, Outcome> firstOutcomes;
    private List<Outcome> outcomes;

    @BeforeAll
    void runTheSampleWireUntilIdle(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        account = run("run", "--until-idle", "--json", "--data", data.toString());
        assertThat(account.path("outcomes").path("FAILED").asInt())
                .as("%s", account)
                .isZero();
        stack = EmbeddedStack.start(data, EmbeddedStack.Ports.ANY);
        try (Topics topics = Topics.of(stack)) {
            articles = topics.articles();
            outcomes = topics.outcomes().stream()
                    .sorted(Comparator.comparing(
                            Outcome::getFetchedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
        }
        firstOutcomes = new TreeMap<>();
        outcomes.forEach(outcome -> firstOutcomes.putIfAbsent(outcome.getUrl(), outcome));
    }

    @AfterAll
    void closeTheStack() {
        stack.close();
    }

    @Test
    void everyPageHasOneOutcome() {
        assertThat(account.path("pages").asInt())
                .isEqualTo(outcomes.size())
                .isGreaterThanOrEqualTo(manifest.pages().size());
        assertThat(sum(account.path("outcomes")))
                .isEqualTo(account.path("pages").asInt());
        assertThat(account.path("balances").asBoolean()).isTrue();
        assertThat(account.path("dead").asInt()).isZero();
        assertThat(outcomes).extracting(Outcome::getPageId).doesNotHaveDuplicates();
    }

    @Test
    void everyPageOfTheManifestEndsAsItSays() {
        SoftAssertions softly = new SoftAssertions();
        for (Manifest.Page page : manifest.pages()) {
            Outcome outcome = firstOutcomes.get(page.linked());
            softly.assertThat(outcome).as(page.linked()).isNotNull();
            if (outcome != null) {
                softly.assertThat(outcome.getKind())
                        .as(page.linked() + " " + outcome.getReason())
                        .isIn(allowedEnds(page));
            }
        }
        softly.assertAll();
    }

    @Test
    void ofEveryTextThatOutletsShareOneIsPublishedAndTheOthersNameIt() {
        Map<String, List<Outcome>> groups = manifest.pages().stream()
                .filter(RunIT::isExactCopy)
                .collect(Collectors.groupingBy(
                        RunIT::group,
                        Collectors.mapping(page -> firstOutcomes.get(page.linked()), Collectors.toList())));

        SoftAssertions softly = new SoftAssertions();
        groups.forEach((group, ends) -> {
            List<UUID> originals = ends.stream()
                    .filter(outcome -> outcome.getKind() == OutcomeKind.PUBLISHED)
                    .map(outcome -> outcome.getArticles().getFirst().getArticleId())
                    .toList();
            List<@Nullable UUID> namedByCopies = ends.stream()
                    .filter(outcome -> outcome.getKind() == OutcomeKind.DUPLICATE)
                    .map(outcome -> outcome.getArticles().getFirst().getCopyOf())
                    .toList();
            softly.assertThat(originals).as("originals of " + group).hasSize(1);
            softly.assertThat(namedByCopies)
                    .as("originals that the copies of " + group + " name")
                    .hasSize(ends.size() - 1)
                    .containsOnlyElementsOf(originals);
        });
        assertThat(groups).isNotEmpty();
        softly.assertAll();
    }

    @Test
    void everyArticleHasTheWordsThatTheNewsroomWrote() {
        Map<String, List<Article>> byPage = articles.stream()
                .filter(article -> article.getRevision() == 1)
                .collect(Collectors.groupingBy(Article::getPageUrl));
        SoftAssertions softly = new SoftAssertions();
        for (Manifest.Page page : manifest.pages()) {
            List<Article> published = byPage.getOrDefault(page.linked(), byPage.getOrDefault(page.url(), List.of()));
            Outcome outcome = firstOutcomes.get(page.linked());
            if (outcome == null || outcome.getKind() != OutcomeKind.PUBLISHED) {
                continue;
            }
            softly.assertThat(published.stream().map(Article::getText).toList())
                    .as(page.url())
                    .containsExactlyInAnyOrderElementsOf(page.articles().stream()
                            .map(article -> String.join("\n\n", article.paragraphs()))
                            .toList());
            softly.assertThat(published.stream().map(Article::getTitle).toList())
                    .as(page.url())
                    .containsExactlyInAnyOrderElementsOf(page.articles().stream()
                            .map(Manifest.Article::title)
                            .toList());
            softly.assertThat(published.stream().map(Article::getLanguage).collect(Collectors.toSet()))
                    .as(page.url())
                    .isEqualTo(Set.of(page.language()));
        }
        softly.assertAll();
    }

    @Test
    void theCorrectionIsARevisionWithTheCorrectedWords() {
        Manifest.Page corrected = manifest.pages().stream()
                .filter(page -> page.expected() instanceof Manifest.Corrected)
                .findFirst()
                .orElseThrow();
        Manifest.Corrected expected = (Manifest.Corrected) corrected.expected();

        List<Article> revisions = articles.stream()
                .filter(article -> article.getPageUrl().equals(corrected.url()))
                .toList();

        assertThat(revisions).extracting(Article::getRevision).containsExactly(1, 2);
        assertThat(revisions.get(1).getId()).isEqualTo(revisions.get(0).getId());
        assertThat(revisions.get(1).getText())
                .startsWith(String.join("\n\n", expected.corrected().paragraphs()));
        assertThat(outcomes)
                .filteredOn(outcome -> corrected.linked().equals(outcome.getUrl()))
                .extracting(Outcome::getKind)
                .containsExactly(OutcomeKind.PUBLISHED, OutcomeKind.REVISED);
    }

    @Test
    void theIndexHoldsTheLatestRevisionOfEveryArticle() throws Exception {
        long distinct = articles.stream().map(Article::getId).distinct().count();

        assertThat(account.path("indexed").asLong()).isEqualTo(distinct);
        assertThat(search("/copydesk-articles/_count").path("count").asLong()).isEqualTo(distinct);
        assertThat(search("/copydesk-articles/_search?q=revision:2")
                        .path("hits")
                        .path("total")
                        .path("value")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("/copydesk-outcomes/_count").path("count").asInt()).isEqualTo(outcomes.size());
    }

    private static Set<OutcomeKind> allowedEnds(Manifest.Page page) {
        return switch (page.expected()) {
            case Manifest.Published published -> Set.of(OutcomeKind.PUBLISHED);
            case Manifest.Corrected corrected -> Set.of(OutcomeKind.PUBLISHED);
            case Manifest.InCopyGroup copy ->
                isExactCopy(page)
                        ? Set.of(OutcomeKind.PUBLISHED, OutcomeKind.DUPLICATE)
                        : Set.of(OutcomeKind.PUBLISHED);
            case Manifest.Refused refused -> Set.of(OutcomeKind.REJECTED);
            case Manifest.Redirected redirected ->
                Set.of(OutcomeKind.PUBLISHED, OutcomeKind.DUPLICATE, OutcomeKind.UNCHANGED);
        };
    }

    private static boolean isExactCopy(Manifest.Page page) {
        return page.expected() instanceof Manifest.InCopyGroup(Manifest.CopyOf(String group, Manifest.CopyKind kind))
                && (kind == Manifest.CopyKind.EXACT || kind == Manifest.CopyKind.SOURCE);
    }

    private static String group(Manifest.Page page) {
        return ((Manifest.InCopyGroup) page.expected()).copy().group();
    }

    private JsonNode search(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(stack.indexUrl() + path)).build();
            return new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    /** Runs the command in this process; its last line of output. */
    static JsonNode run(String... args) throws IOException {
        StringWriter out = new StringWriter();
        CommandLine command = Copydesk.commandLine();
        command.setOut(new PrintWriter(out, true));
        String[] onFreePorts = Arrays.copyOf(args, args.length + 6);
        System.arraycopy(
                new String[] {"--kafka-port", "0", "--registry-port", "0", "--index-port", "0"},
                0,
                onFreePorts,
                args.length,
                6);
        assertThat(command.execute(onFreePorts)).isZero();
        List<String> lines = out.toString().lines().toList();
        return new ObjectMapper().readTree(lines.getLast());
    }
}
