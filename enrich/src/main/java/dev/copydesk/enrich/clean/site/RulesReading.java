package dev.copydesk.enrich.clean.site;

import java.util.List;

/** What reading files of site rules comes to: the rules, or everything that is wrong with the files. */
public sealed interface RulesReading {

    /** The files are sound. */
    record Sound(SiteRules rules) implements RulesReading {}

    /** The files are not sound; nothing of them is to be used. */
    record Faulty(List<Mistake> mistakes) implements RulesReading {
        public Faulty {
            mistakes = List.copyOf(mistakes);
        }
    }
}
