package dev.copydesk.bench.clean;

import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.RawPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A round over all pages, parsed alone and cleaned: the quotient of the two is what cleaning costs beside parsing. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class CleanBenchmark {

    /** Stands for the pages that the benchmark invents. */
    static final String INVENTED = "invented";

    private static final int INVENTED_PAGES = 36;
    private static final URI URL = URI.create("https://courier.example/news/ferry");

    /** A folder of pages, gzipped or not; or {@value #INVENTED}. */
    @Param(INVENTED)
    public String pages = INVENTED;

    private final PageCleaner cleaner = new PageCleaner(CleanPolicy.DEFAULT);
    private List<RawPage> all = List.of();

    @Setup
    public void read() {
        all = bodies(pages).map(CleanBenchmark::page).toList();
    }

    @Benchmark
    public void bareParse(Blackhole sink) throws IOException {
        for (RawPage page : all) {
            sink.consume(Jsoup.parse(new ByteArrayInputStream(page.body()), null, URL.toString()));
        }
    }

    @Benchmark
    public void clean(Blackhole sink) {
        for (RawPage page : all) {
            sink.consume(cleaner.clean(page));
        }
    }

    /** The bodies of the pages; each time anew, the same ones in the same order. */
    static Stream<byte[]> bodies(String pages) {
        if (pages.equals(INVENTED)) {
            return LongStream.range(0, INVENTED_PAGES).mapToObj(NewsMarkup::page);
        }
        try (Stream<Path> files = Files.list(Path.of(pages))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream().map(CleanBenchmark::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(Path file) {
        try (var in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawPage page(byte[] body) {
        return new RawPage(URL, "text/html", null, body, PageHints.NONE, Instant.EPOCH);
    }
}
