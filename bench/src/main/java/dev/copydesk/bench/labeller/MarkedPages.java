package dev.copydesk.bench.labeller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.copydesk.enrich.clean.LaidOut;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.PageHints;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.body.BlockCues;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads a set of marked pages: {@code truth.jsonl} with the bodies, or with texts that are and are not in them. */
final class MarkedPages {

    /** What a page counts of which only a few texts are marked. */
    private static final double PARTLY_MARKED = 0.3;

    private static final Set<String> SECOND_LEVEL = Set.of("ac", "co", "com", "go", "gov", "ne", "net", "or", "org");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final Map<String, Double> sourceWeights;

    MarkedPages(Path folder, Map<String, Double> sourceWeights) {
        this.folder = folder;
        this.sourceWeights = sourceWeights;
    }

    List<MarkedPage> read() throws IOException {
        List<MarkedPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            JsonNode truth = MAPPER.readTree(line);
            if (!truth.path("suspect").asBoolean()) {
                MarkedPage page = marked(truth);
                if (page.isMarked()) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    /** The page of a line of truth, as a file that was fetched now. */
    static RawPage page(Path folder, JsonNode truth, URI url) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(folder.resolve(truth.get("html").asText())))) {
            return new RawPage(url, "text/html", null, in.readAllBytes(), PageHints.NONE, Instant.now());
        }
    }

    private MarkedPage marked(JsonNode truth) throws IOException {
        URI url = URI.create(truth.get("url").asText().replaceAll("[^\\x21-\\x7e]|[\\[\\]|\"<>^`{}\\\\]", "_"));
        RawPage raw = page(folder, truth, url);
        LaidOut laid = LaidOut.of(raw, CleanPolicy.DEFAULT);
        List<String> texts = laid.outline().pieces.stream().map(Piece::text).toList();
        boolean whole = truth.hasNonNull("body");
        byte[] marks = whole ? ofBody(truth, texts) : ofTexts(truth, texts);
        double weight = sourceWeights.getOrDefault(truth.get("source_benchmark").asText(), 1.0);
        BlockCues cues = new BlockCues(laid.outline(), LaidOut.witness(laid.metadata()));
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            rows.add(Arrays.copyOf(cues.row(i), BlockCues.names().size()));
        }
        return new MarkedPage(
                truth.get("id").asText(),
                site(url),
                rows,
                laid.outline().pieces.stream().mapToInt(Piece::words).toArray(),
                marks,
                weight * (whole ? 1 : PARTLY_MARKED));
    }

    /** The body without its standfirst where both are given: the standfirst is a field of its own. */
    private static byte[] ofBody(JsonNode truth, List<String> texts) {
        boolean[] aligned = new BodyAlignment(
                        truth.path("body_alt").asText(truth.get("body").asText()))
                .align(texts);
        byte[] marks = new byte[texts.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte) (aligned[i] ? 1 : 0);
        }
        return marks;
    }

    private static byte[] ofTexts(JsonNode truth, List<String> texts) {
        byte[] marks = new byte[texts.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = (byte)
                    (holdsAny(texts.get(i), truth.path("with"))
                            ? 1
                            : holdsAny(texts.get(i), truth.path("without")) ? 0 : -1);
        }
        return marks;
    }

    private static boolean holdsAny(String text, JsonNode wanted) {
        for (JsonNode one : wanted) {
            if (text.contains(one.asText().replaceAll("\\s+", " ").strip())) {
                return true;
            }
        }
        return false;
    }

    /** The registrable domain, near enough for holding out. */
    private static String site(URI url) {
        String host = url.getHost() == null ? url.toString() : url.getHost().toLowerCase(Locale.ROOT);
        List<String> labels = List.of(host.split("\\.", -1));
        int n = labels.size();
        int kept = n > 2 && labels.get(n - 1).length() == 2 && SECOND_LEVEL.contains(labels.get(n - 2)) ? 3 : 2;
        return String.join(".", labels.subList(Math.max(0, n - kept), n));
    }
}
