package dev.copydesk.app.cli;

import dev.copydesk.app.explain.ExplainedPage;
import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.clean.PageCleaner.Explained;
import dev.copydesk.enrich.clean.PageCleaner.Remembered;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.site.RuleTally;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.language.TextLanguage;
import dev.copydesk.ingest.fetch.FetchPolicy;
import dev.copydesk.ingest.fetch.FetchResult;
import dev.copydesk.ingest.fetch.Fetcher;
import dev.copydesk.ingest.fetch.FollowedFetch;
import dev.copydesk.ingest.files.FileAnswer;
import dev.copydesk.ingest.files.FilePages;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Pages in, articles out, one after another and without a broker.",
        sortOptions = false)
final class ExtractCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description =
                    "Files (.html, .htm, .xhtml, .txt, also with .gz), folders, http(s) URLs, or - for a list of paths on stdin.")
    private List<String> pages = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the articles here instead of to stdout.")
    private @Nullable Path out;

    @Option(names = "--text", description = "Print for reading instead of JSON lines.")
    private boolean asText;

    @Option(
            names = "--site-rules",
            paramLabel = "FILE",
            description = "Rules for the pages of certain hosts, over those that Copydesk brings along; repeatable.")
    private List<Path> siteRules = List.of();

    @Option(names = "--no-site-rules", description = "Clean every page without rules for its host.")
    private boolean noSiteRules;

    @Option(
            names = "--fetched-on",
            paramLabel = "DATE",
            description = "The day on which the files were fetched, as 2024-05-31: it decides which site rules hold. "
                    + "Today by default.")
    private @Nullable LocalDate fetchedOn;

    private final RuleTally ruleTally = new RuleTally();

    @Option(
            names = "--site-memory",
            description =
                    "Learn from page to page, in the order given, what recurs on the pages of a host, and leave it out.")
    private boolean remembersSites;

    @Mixin
    private ExplainOptions explain = new ExplainOptions();

    private final SiteMemoriesOfRun sites = new SiteMemoriesOfRun();
    private final TextLanguage language = TextLanguage.with(TextLanguage.model());

    private int pageCount;
    private int articleCount;
    private int rejectedCount;
    private int unreadCount;

    /** A page that can be cleaned, under the id of its articles. */
    private record NamedPage(String id, RawPage page) {}

    @Override
    public Integer call() {
        explain.check(spec.commandLine(), pages, asText);
        PageCleaner cleaner = new PageCleaner(CleanPolicy.DEFAULT, siteRules(), ruleTally);
        try (PrintWriter articles = articlesOut()) {
            for (String page : pages) {
                extract(page, cleaner, articles);
            }
        }
        ruleTally.stale().forEach(errors()::println);
        errors().printf(
                        "%d pages: %d articles, %d pages rejected, %d not read%n",
                        pageCount, articleCount, rejectedCount, unreadCount);
        return unreadCount == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void extract(String page, PageCleaner cleaner, PrintWriter articles) {
        if (page.matches("(?i)https?://.*")) {
            pageCount++;
            fetched(page).ifPresent(named -> extract(named, cleaner, articles));
            return;
        }
        try (Stream<FileAnswer> files = FilePages.of(List.of(Path.of(page)))) {
            files.forEach(file -> {
                pageCount++;
                read(file).ifPresent(named -> extract(named, cleaner, articles));
            });
        }
    }

    private void extract(NamedPage named, PageCleaner cleaner, PrintWriter articles) {
        switch (clean(named, cleaner, articles)) {
            case Cleaned.Rejected(var reason, var detail) -> {
                rejectedCount++;
                errors().println(named.id() + ": rejected, " + reason + " (" + detail + ")");
            }
            case Cleaned.Articles(var found) ->
                found.forEach(article -> {
                    articleCount++;
                    ExtractedArticle extracted =
                            ExtractedArticle.of(named.id(), article, language.of(article.text(), article.language()));
                    if (!explain.wanted()) {
                        articles.println(asText ? ReadableArticle.of(article, extracted) : Json.line(extracted));
                    }
                });
        }
    }

    private Cleaned clean(NamedPage named, PageCleaner cleaner, PrintWriter answers) {
        SiteMemories memories = remembersSites ? sites : SiteMemories.NONE;
        Remembered remembered =
                explain.wanted() ? explain(named, cleaner, memories, answers) : cleaner.clean(named.page(), memories);
        if (remembersSites) {
            remembered.lesson().ifPresent(sites::keep);
        }
        return remembered.cleaned();
    }

    private Remembered explain(NamedPage named, PageCleaner cleaner, SiteMemories memories, PrintWriter answers) {
        Explained explained = cleaner.explain(named.page(), memories);
        String url = named.page().url().toString();
        explain.print(ExplainedPage.of(named.id(), url, explained.explanation()), answers, out == null);
        return explained.remembered();
    }

    private Optional<NamedPage> read(FileAnswer file) {
        return switch (file) {
            case FileAnswer.FilePage page ->
                Optional.of(new NamedPage(
                        page.id(),
                        new RawPage(page.url(), page.contentType(), null, page.body(), PageHints.NONE, fetchedAt())));
            case FileAnswer.FileProblem problem ->
                notRead(problem.path().toString(), problem.trouble() + ", " + problem.detail());
        };
    }

    private SiteRules siteRules() {
        if (noSiteRules && !siteRules.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "either --site-rules or --no-site-rules");
        }
        return noSiteRules ? SiteRules.none() : Wiring.siteRules(siteRules.toArray(Path[]::new));
    }

    /** The end of the day, so that whatever the page was dated on it does not lie in the future. */
    private Instant fetchedAt() {
        return fetchedOn == null
                ? Instant.now()
                : fetchedOn.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }

    private Optional<NamedPage> fetched(String url) {
        try (Fetcher fetcher = new Fetcher(FetchPolicy.DEFAULT, Optional.empty(), Clock.systemUTC())) {
            FollowedFetch followed = fetcher.follow(url);
            if (followed.result() instanceof FetchResult.Answered answer) {
                RawPage page = new RawPage(
                        URI.create(followed.chain().end()),
                        answer.contentType(),
                        answer.charset(),
                        answer.body(),
                        PageHints.NONE,
                        answer.at());
                return Optional.of(new NamedPage(url, page));
            }
            return notRead(url, followed.result().toString());
        }
    }

    private Optional<NamedPage> notRead(String page, String why) {
        unreadCount++;
        errors().println(page + ": not read, " + why);
        return Optional.empty();
    }

    private PrintWriter articlesOut() {
        try {
            return out == null
                    ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                    : new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserException("cannot write to " + out + ": " + e.getMessage(), e);
        }
    }

    private PrintWriter errors() {
        return spec.commandLine().getErr();
    }
}
