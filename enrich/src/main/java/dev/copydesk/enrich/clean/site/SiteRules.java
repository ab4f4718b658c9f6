package dev.copydesk.enrich.clean.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold, by host: those that Copydesk brings along, and over them those of the operator. Immutable and
 * thread-safe; a page's rule is found in as many steps as its host has labels.
 */
public final class SiteRules {

    private static final String SHIPPED_FILE = "site-rules.yaml";
    private static final int MAX_LABELS = 16;

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final List<SiteRule> RULES = read();

        private static List<SiteRule> read() {
            try (InputStream in = SiteRules.class.getResourceAsStream(SHIPPED_FILE)) {
                if (in == null) {
                    throw new IllegalStateException(SHIPPED_FILE + " is not in the archive");
                }
                List<Mistake> mistakes = new ArrayList<>();
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                List<SiteRule> rules = RulesFile.read(SHIPPED_FILE, yaml, mistakes);
                if (!mistakes.isEmpty()) {
                    throw new IllegalStateException(mistakes.toString());
                }
                return rules;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Map<String, List<SiteRule>> byHost;

    /** @param layers each over the one before it */
    private SiteRules(List<List<SiteRule>> layers) {
        byHost = new HashMap<>();
        for (List<SiteRule> layer : layers.reversed()) {
            layer.stream()
                    .sorted(Comparator.comparing(rule -> -rule.scope().path().length()))
                    .forEach(rule -> byHost.computeIfAbsent(rule.scope().host(), host -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** No rule at all. */
    public static SiteRules none() {
        return new SiteRules(List.of());
    }

    /** The rules that Copydesk brings along. */
    public static SiteRules shipped() {
        return new SiteRules(List.of(Shipped.RULES));
    }

    /** The rules of files over the shipped ones; of two files, the later wins. */
    public static RulesReading load(Path... files) {
        List<Mistake> mistakes = new ArrayList<>();
        List<List<SiteRule>> layers = new ArrayList<>(List.of(Shipped.RULES));
        for (Path file : files) {
            layers.add(RulesFile.read(file, mistakes));
        }
        return mistakes.isEmpty() ? new RulesReading.Sound(new SiteRules(layers)) : new RulesReading.Faulty(mistakes);
    }

    /** The rules of a text over the shipped ones, as if it stood in a file of this name. */
    public static RulesReading parse(String name, String yaml) {
        List<Mistake> mistakes = new ArrayList<>();
        List<SiteRule> rules = RulesFile.read(name, yaml, mistakes);
        return mistakes.isEmpty()
                ? new RulesReading.Sound(new SiteRules(List.of(Shipped.RULES, rules)))
                : new RulesReading.Faulty(mistakes);
    }

    /**
     * The rule for a page: that of the most exact host; there, the operator's before a shipped one, and then that of the
     * longest path.
     *
     * @param fetchedOn decides between the eras of a host
     */
    public Optional<SiteRule> forPage(URI url, LocalDate fetchedOn) {
        @Nullable String host = url.getHost();
        String rest = host == null ? "" : host.toLowerCase(Locale.ROOT);
        rest = rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        for (int label = 0; label < MAX_LABELS && !rest.isEmpty(); label++) {
            for (SiteRule rule : byHost.getOrDefault(rest, List.of())) {
                if (rule.scope().holds(url, fetchedOn)) {
                    return Optional.of(rule);
                }
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    /** How many rules there are, a rule counting once for each of its hosts. */
    public int size() {
        return byHost.values().stream().mapToInt(List::size).sum();
    }
}
