package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.body.LabelReasons;
import dev.copydesk.enrich.clean.body.RuledBody;
import dev.copydesk.enrich.clean.body.RuledBody.Standing;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import java.util.List;
import java.util.Optional;

/**
 * The labels of a page, with what made them and what the rule of its site says.
 *
 * @param standings where each piece stands under the rule; empty where no rule decided
 */
record Labels(Outline outline, float[] values, LabelReasons reasons, Optional<Applied> rule, List<Standing> standings) {

    Labels(Outline outline, float[] values, LabelReasons reasons, Optional<Applied> rule) {
        this(outline, values, reasons, rule, List.of());
    }

    /** The labels as the rule makes them. */
    Labels underRule() {
        return rule.map(site -> new Labels(
                        outline,
                        RuledBody.labels(outline, values, site),
                        reasons,
                        rule,
                        RuledBody.standings(outline, site)))
                .orElse(this);
    }

    /** What became of the rule, if there is one. */
    Optional<String> ruleNote(boolean held) {
        return rule.map(site -> "Site rule " + site.rule() + " (" + site.rule().origin() + ") "
                + (held
                        ? "named the text."
                        : site.rule().namesBody() ? "found too little text and was not applied." : "filled fields."));
    }
}
