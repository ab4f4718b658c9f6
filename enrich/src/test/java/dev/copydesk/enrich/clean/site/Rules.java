package dev.copydesk.enrich.clean.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules for tests, and the questions that tests ask of them. */
final class Rules {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Rules() {}

    static SiteRules sound(String yaml) {
        RulesReading reading = SiteRules.parse("rules.yaml", yaml);
        assertThat(reading).isInstanceOf(RulesReading.Sound.class);
        return ((RulesReading.Sound) reading).rules();
    }

    static List<String> mistakes(String yaml) {
        RulesReading reading = SiteRules.parse("rules.yaml", yaml);
        assertThat(reading).isInstanceOf(RulesReading.Faulty.class);
        return ((RulesReading.Faulty) reading)
                .mistakes().stream().map(String::valueOf).toList();
    }

    static SiteRule only(String yaml, String url) {
        return sound(yaml).forPage(URI.create(url), TODAY).orElseThrow();
    }

    static Optional<String> name(SiteRules rules, String url, LocalDate fetchedOn) {
        return rules.forPage(URI.create(url), fetchedOn).map(SiteRule::toString);
    }
}
