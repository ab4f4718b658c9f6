package dev.copydesk.enrich;

import dev.copydesk.enrich.clean.site.RuleTally;
import dev.copydesk.enrich.clean.site.RuleWatch;
import dev.copydesk.enrich.clean.site.SiteRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of site rules that find too little: at a rule's first such page, at its tenth, its hundredth and so on. */
final class StaleRuleLog implements RuleWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StaleRuleLog.class);

    private final RuleTally tally = new RuleTally();

    @Override
    public void tried(SiteRule rule, Verdict verdict) {
        RuleTally.Count count = tally.add(rule, verdict);
        if (verdict == Verdict.STALE && isPowerOfTen(count.stale())) {
            LOG.atWarn()
                    .addKeyValue("rule", count.rule())
                    .addKeyValue("stale", count.stale())
                    .addKeyValue("tried", count.tried())
                    .log("a site rule found too little and was not applied");
        }
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
