package dev.copydesk.bench.clean;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link CleanBenchmark} and says what it comes to: pages of 350 KB a second, and cleaning in terms of parsing. */
public final class CleanSpeed {

    private static final int PAGE_BYTES = 350 << 10;

    private CleanSpeed() {}

    /** @param args a folder of pages; none for the invented ones */
    public static void main(String[] args) throws RunnerException {
        String pages = args.length == 0 ? CleanBenchmark.INVENTED : args[0];
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CleanBenchmark.class.getName())
                        .param("pages", pages)
                        .build())
                .run();
        double parse = millis(results, "bareParse");
        double clean = millis(results, "clean");
        long bytes = CleanBenchmark.bodies(pages).mapToLong(body -> body.length).sum();
        double equalPages = (double) bytes / PAGE_BYTES;
        System.out.printf(
                "%.1f MB: parse %.1f ms, clean %.1f ms: %.2f times the parse, %.0f pages of 350 KB a second%n",
                bytes / 1e6, parse, clean, clean / parse, equalPages * 1_000 / clean);
    }

    private static double millis(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith('.' + benchmark))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
