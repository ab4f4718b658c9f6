package dev.copydesk.enrich.clean.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file of rules is said with its place, and all at once. */
class RulesFileTest {

    @Test
    void allMistakesOfAFileAreReportedWithTheirLines() {
        List<String> mistakes = Rules.mistakes("""
                rules:
                  - host: https://courier.example/
                    body: "div["
                    colour: red
                  - body: .text
                  - host: gazette.example
                    from: 1.2.2020
                    path: sport
                    body: .text
                    not:
                      - {path: /video/*, reason: VIDEO}
                      - {reason: SECTION_FRONT}
                  - host: mirror.example
                """);

        assertThat(mistakes)
                .hasSize(9)
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:2: https://courier.example/, host: "))
                .anyMatch(
                        mistake -> mistake.startsWith("rules.yaml:3: ") && mistake.contains("'div[' is not a selector"))
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:4: ") && mistake.contains("known are host, path"))
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:5: rule, host: is missing"))
                .contains("rules.yaml:7: gazette.example, from: '1.2.2020' is no date; write it like 2024-05-31")
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:8: gazette.example, path: must begin with /"))
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:11: ") && mistake.contains("SECTION_FRONT"))
                .contains("rules.yaml:12: gazette.example, not: needs either a path or a selector")
                .anyMatch(mistake -> mistake.startsWith("rules.yaml:13: mirror.example, rule: says nothing"));
    }

    @Test
    void twoRulesForTheSamePagesOnTheSameDayAreAMistake() {
        assertThat(Rules.mistakes("""
                        rules:
                          - {host: courier.example, until: 2020-12-31, body: .story}
                          - {host: courier.example, from: 2020-12-31, body: .text}
                        """))
                .singleElement()
                .asString()
                .startsWith(
                        "rules.yaml:3: courier.example, host: is for the same pages and days as the rule at rules.yaml:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rules: [",
                "rules: everything",
                "- host: courier.example",
                "rules: [{host: courier.example, body: [[.text]]}]",
                "rules: [{host: courier.example, host: gazette.example, body: .text}]",
                "rules: [{host: example, body: .text}]",
                "rules: [{host: courier.example, from: 2021-01-01, until: 2020-01-01, body: .text}]",
                "rules: !!javax.script.ScriptEngineManager [x]",
                "a: &a [*a]"
            })
    void whatIsNoFileOfRulesIsAMistakeAndNoException(String yaml) {
        assertThat(Rules.mistakes(yaml)).isNotEmpty();
    }

    @Test
    void aFileThatIsNotThereIsAMistake() {
        assertThat(SiteRules.load(Path.of("no-such-folder", "rules.yaml")))
                .isInstanceOfSatisfying(
                        RulesReading.Faulty.class,
                        faulty -> assertThat(faulty.mistakes())
                                .singleElement()
                                .asString()
                                .contains("no-such-folder", "cannot be read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p:matches((a+)+$)",
                "[class~=(a+)+$]",
                "p ~ p",
                "div:has(p:has(a))",
                ":not(:not(:not(:not(p))))",
                "p:nth-child(2n+1)",
                "p:contains(x)",
                "p::text",
                ":eq(0)",
                "p >"
            })
    void selectorsThatCanCostMoreThanAWalkAreRefused(String selector) {
        assertThat(Rules.mistakes("rules: [{host: courier.example, body: '" + selector + "'}]"))
                .singleElement()
                .asString()
                .startsWith("rules.yaml:1: courier.example, body: ");
    }

    @Test
    void selectorsAndListsHaveALargestSize() {
        String longest = "p" + ".x".repeat(HookSyntax.MAX_CHARS);
        String list = "[" + "p, ".repeat(Fields.MAX_ITEMS + 1) + "]";

        assertThat(Rules.mistakes("rules: [{host: courier.example, body: " + longest + ", drop: " + list + "}]"))
                .hasSize(2);
    }
}
