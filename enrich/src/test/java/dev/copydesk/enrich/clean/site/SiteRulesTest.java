package dev.copydesk.enrich.clean.site;

import static dev.copydesk.enrich.clean.site.Rules.TODAY;
import static dev.copydesk.enrich.clean.site.Rules.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rule is for which page. */
class SiteRulesTest {

    private static final String COURIER = """
            rules:
              - {host: courier.example, until: 2020-12-31, body: .story}
              - {host: courier.example, from: 2021-01-01, body: .text}
              - {host: courier.example, path: /sport/, body: .match}
              - {host: [weather.courier.example, wetter.example], body: .forecast}
            """;

    @TempDir
    private Path folder;

    @Test
    void theShippedFileIsSoundAndKnowsManyOutlets() {
        SiteRules shipped = SiteRules.shipped();

        assertThat(shipped.size()).isGreaterThan(100);
        assertThat(name(shipped, "https://www.bbc.co.uk/news/uk-1", TODAY)).contains("bbc.co.uk 2020-07-01..");
        assertThat(name(shipped, "https://www.bbc.co.uk/news/uk-1", LocalDate.of(2016, 5, 1)))
                .contains("bbc.co.uk ..2020-06-30");
    }

    @Test
    void aHostStandsForItsSubdomainsAndForNothingElse() {
        SiteRules rules = Rules.sound(COURIER);

        assertThat(name(rules, "https://m.WWW.Wetter.example./today", TODAY)).contains("wetter.example");
        assertThat(name(rules, "https://notwetter.example/", TODAY)).isEmpty();
        assertThat(name(rules, "https://wetter.example.org/", TODAY)).isEmpty();
        assertThat(name(rules, "file:///wetter.example/page.html", TODAY)).isEmpty();
        assertThat(name(rules, "https:///nowhere", TODAY)).isEmpty();
    }

    @Test
    void theMoreExactHostWinsAndThenTheLongerPath() {
        SiteRules rules = Rules.sound(COURIER);

        assertThat(name(rules, "https://weather.courier.example/sport/", TODAY)).contains("weather.courier.example");
        assertThat(name(rules, "https://www.courier.example/sport/1", TODAY)).contains("courier.example/sport/");
        assertThat(name(rules, "https://www.courier.example/sports", TODAY)).contains("courier.example 2021-01-01..");
    }

    @Test
    void theDayOfTheFetchDecidesBetweenTheErasOfAHost() {
        SiteRules rules = Rules.sound(COURIER);

        assertThat(name(rules, "https://courier.example/1", LocalDate.of(2020, 12, 31)))
                .contains("courier.example ..2020-12-31");
        assertThat(name(rules, "https://courier.example/1", LocalDate.of(2021, 1, 1)))
                .contains("courier.example 2021-01-01..");
    }

    @Test
    void theOperatorsFileComesBeforeTheShippedAndALaterFileBeforeAnEarlier() throws IOException {
        Path first = file("first.yaml", "{host: bbc.co.uk, from: 2026-01-01, body: .first}");
        Path second = file("second.yaml", "{host: bbc.co.uk, from: 2026-02-01, body: .second}");

        SiteRules rules = ((RulesReading.Sound) SiteRules.load(first, second)).rules();

        assertThat(origin(rules, LocalDate.of(2026, 2, 1))).startsWith(second.toString());
        assertThat(origin(rules, LocalDate.of(2026, 1, 31))).startsWith(first.toString());
        assertThat(origin(rules, LocalDate.of(2025, 12, 31))).startsWith("site-rules.yaml");
    }

    @Test
    void aPageFromAFileIsAtHomeWhereItSays() {
        String url = "https://www.courier.example/2026/ferry";

        assertThat(home("file:///tmp/page.html", "<link rel=canonical href='" + url + "'>"))
                .isEqualTo(url);
        assertThat(home("file:///tmp/page.html", "<meta property='og:url' content='" + url + "'>"))
                .isEqualTo(url);
        assertThat(home("file:///tmp/page.html", "<link rel=canonical href='http://[no'>"))
                .isEqualTo("file:///tmp/page.html");
        assertThat(home("https://evil.example/", "<link rel=canonical href='" + url + "'>"))
                .isEqualTo("https://evil.example/");
    }

    private static String home(String answered, String head) {
        return PageAddress.of(URI.create(answered), org.jsoup.Jsoup.parse(head)).toString();
    }

    private Path file(String name, String rule) throws IOException {
        return Files.writeString(folder.resolve(name), "rules:\n  - " + rule + "\n");
    }

    private static String origin(SiteRules rules, LocalDate fetchedOn) {
        return rules.forPage(URI.create("https://www.bbc.co.uk/news/1"), fetchedOn)
                .orElseThrow()
                .origin();
    }
}
