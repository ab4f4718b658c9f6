package dev.copydesk.enrich.clean.site;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts what became of each rule. Thread-safe; as large as there are rules. */
public final class RuleTally implements RuleWatch {

    /**
     * The pages on which a rule was tried.
     *
     * @param stale those of them on which it found nothing or too little
     */
    public record Count(String rule, long tried, long stale) {

        private Count and(Count other) {
            return new Count(rule, tried + other.tried, stale + other.stale);
        }

        @Override
        public String toString() {
            return "site rule " + rule + " found too little on " + stale + " of " + tried + " pages";
        }
    }

    private final Map<String, Count> counts = new ConcurrentSkipListMap<>();

    @Override
    public void tried(SiteRule rule, Verdict verdict) {
        add(rule, verdict);
    }

    /** Counts a page, and says how the rule stands with it. */
    public Count add(SiteRule rule, Verdict verdict) {
        String name = rule + " (" + rule.origin() + ")";
        return counts.merge(name, new Count(name, 1, verdict == Verdict.STALE ? 1 : 0), Count::and);
    }

    /** The rules that were stale at least once, by name. */
    public List<Count> stale() {
        return counts.values().stream().filter(count -> count.stale() > 0).toList();
    }
}
