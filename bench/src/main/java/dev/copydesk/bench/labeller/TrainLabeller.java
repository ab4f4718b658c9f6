package dev.copydesk.bench.labeller;

import dev.copydesk.enrich.clean.body.BlockCues;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Trains the labeller of article bodies. Beside the model it writes one for each fold of the sites, FILE.0 and so on, which has not
 * seen that fold, and FILE.folds with the fold of each page: for {@link ExtractHeldOut}.
 */
@Command(
        name = "train-labeller",
        mixinStandardHelpOptions = true,
        description = "Trains the labeller of article bodies from marked pages.",
        sortOptions = false)
final class TrainLabeller implements Callable<Integer> {

    private static final int FOLDS = 5;

    /** Below this F1 with every model of the other sites, a page's marks are doubtful. */
    private static final double LEAST_AGREEMENT = 0.6;

    /** What the copy of a page without its names counts beside the page. */
    private static final double NAMELESS_WEIGHT = 0.3;

    @Mixin
    private MarkedFolder data = new MarkedFolder();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--rounds", defaultValue = "200", description = "Trees. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--weight",
            paramLabel = "SOURCE=W",
            description = "What the pages of a source count, where not 1; repeatable.")
    private Map<String, Double> weights = Map.of();

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainLabeller()).execute(args));
    }

    @Override
    public Integer call() throws IOException, XGBoostError {
        List<MarkedPage> pages = new MarkedPages(data.path(), weights).read();
        System.err.printf(
                "%d marked pages, %d cues%n", pages.size(), BlockCues.names().size());
        List<MarkedPage> trusted = trusted(pages);
        System.err.printf(
                "%d pages left out: no model that has not seen their site agrees with their marks%n",
                pages.size() - trusted.size());
        List<String> foldLines = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Booster booster = train(outside(trusted, fold));
            write(booster, Path.of(out + "." + fold));
        }
        pages.forEach(page -> foldLines.add(page.id() + "\t" + fold(page)));
        Files.write(Path.of(out + ".folds"), foldLines);
        write(train(trusted), out);
        return 0;
    }

    /** Marks are cut short or of another version of the page here and there: such pages teach what is wrong. */
    private List<MarkedPage> trusted(List<MarkedPage> pages) throws XGBoostError {
        List<MarkedPage> trusted = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Booster booster = train(outside(pages, fold));
            for (MarkedPage page : pages) {
                float[] probabilities = fold(page) == fold ? Boosting.predict(booster, page, columns()) : new float[0];
                if (fold(page) == fold && page.agreement(probabilities) >= LEAST_AGREEMENT) {
                    trusted.add(page);
                }
            }
            booster.dispose();
        }
        return trusted;
    }

    private static List<MarkedPage> outside(List<MarkedPage> pages, int fold) {
        return pages.stream().filter(page -> fold(page) != fold).toList();
    }

    private static int fold(MarkedPage page) {
        return Math.floorMod(page.site().hashCode(), FOLDS);
    }

    private static int columns() {
        return BlockCues.names().size();
    }

    private Booster train(List<MarkedPage> pages) throws XGBoostError {
        List<MarkedPage> both = new ArrayList<>(pages);
        pages.forEach(page -> both.add(page.withoutNames(NAMELESS_WEIGHT)));
        return Boosting.train(both, columns(), rounds);
    }

    private void write(Booster booster, Path to) throws IOException, XGBoostError {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
            Boosting.write(booster, BlockCues.names(), file);
        } finally {
            booster.dispose();
        }
        System.err.printf("%s written, %d trees%n", to, rounds);
    }
}
