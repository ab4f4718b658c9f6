package dev.copydesk.bench.labeller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.body.BlockLabeller;
import dev.copydesk.enrich.clean.site.RuleWatch;
import dev.copydesk.enrich.clean.site.SiteRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Extracts every marked page with the labeller that has not seen the page's site, for the scorer: the figure that tells what to
 * expect on other publishers. Without site rules.
 */
@Command(
        name = "extract-held-out",
        mixinStandardHelpOptions = true,
        description = "Extracts marked pages, each with the labeller that was trained without its site.",
        sortOptions = false)
final class ExtractHeldOut implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Mixin
    private MarkedFolder data = new MarkedFolder();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "What train-labeller wrote: FILE.0 and so on, and FILE.folds.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path model;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The predictions to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ExtractHeldOut()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> folds = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(model + ".folds"))) {
            String[] parts = line.split("\t", 2);
            folds.put(parts[0], parts[1]);
        }
        Map<String, PageCleaner> cleaners = new HashMap<>();
        for (String fold : Map.copyOf(folds).values().stream().distinct().toList()) {
            cleaners.put(fold, cleaner(Path.of(model + "." + fold)));
        }
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
            for (String line : Files.readAllLines(data.path().resolve("truth.jsonl"))) {
                JsonNode truth = MAPPER.readTree(line);
                PageCleaner cleaner =
                        cleaners.get(folds.getOrDefault(truth.get("id").asText(), "0"));
                RawPage page = MarkedPages.page(data.path(), truth, URI.create("file:/page.html"));
                if (cleaner != null && cleaner.clean(page) instanceof Cleaned.Articles articles) {
                    lines.println(MAPPER.writeValueAsString(prediction(
                            truth.get("id").asText(), articles.articles().getFirst())));
                }
            }
        }
        return 0;
    }

    private static PageCleaner cleaner(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PageCleaner(CleanPolicy.DEFAULT, BlockLabeller.read(in), SiteRules.none(), RuleWatch.NOBODY);
        }
    }

    private static ObjectNode prediction(String id, CleanArticle article) {
        PublicationDate published = article.published();
        ObjectNode line = MAPPER.createObjectNode();
        line.put("id", id);
        line.put("title", article.title());
        line.set("authors", MAPPER.valueToTree(article.authors()));
        line.put("date", published == null ? null : published.day().toString());
        line.put("body", article.text());
        line.put("confidence", article.confidence());
        return line;
    }
}
