package dev.copydesk.app.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectStoreTest {
    private static final String TITLE = note("{\"name\":\"title\",\"type\":\"string\"}");
    private static final String TITLE_AND_OPTIONAL_LANG =
            note("{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"lang\",\"type\":\"string\",\"default\":\"\"}");
    private static final String TITLE_AND_LANG =
            note("{\"name\":\"title\",\"type\":\"string\"},{\"name\":\"lang\",\"type\":\"string\"}");
    private static final String LANG_ONLY = note("{\"name\":\"lang\",\"type\":\"string\",\"default\":\"\"}");

    private final List<RegistryRecord> journal = new ArrayList<>();
    private final SubjectStore store = new SubjectStore(List.of(), journal::add);

    @Test
    void theSameSchemaUnderOneSubjectKeepsItsIdAndVersion() {
        int first = store.register("a-value", TITLE);
        int spacedOut = store.register("a-value", TITLE.replace(",", " ,\n "));

        assertThat(spacedOut).isEqualTo(first);
        assertThat(store.versions("a-value")).containsExactly(1);
        assertThat(journal).hasSize(1);
    }

    @Test
    void theSameSchemaUnderAnotherSubjectSharesTheId() {
        int here = store.register("a-value", TITLE);
        store.register("b-value", TITLE_AND_OPTIONAL_LANG);

        int there = store.register("b-value", TITLE);

        assertThat(there).isEqualTo(here);
        assertThat(store.versionsOfSchema(here))
                .extracting(v -> v.subject() + " " + v.version())
                .containsExactly("a-value 1", "b-value 2");
    }

    @Test
    void theSameFieldsWithOtherDocumentationAreAnotherSchema() {
        int plain = store.register("a-value", TITLE);
        int documented = store.register("a-value", TITLE.replace("\"fields\"", "\"doc\":\"A note.\",\"fields\""));

        assertThat(documented).isNotEqualTo(plain);
        assertThat(store.versions("a-value")).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        // level, may drop an unread field, may add a field without default
        "NONE,                true,  true",
        "BACKWARD,            true,  false",
        "BACKWARD_TRANSITIVE, true,  false",
        "FORWARD,             false, true",
        "FORWARD_TRANSITIVE,  false, true",
        "FULL,                false, false",
        "FULL_TRANSITIVE,     false, false",
    })
    void aLevelAllowsWhatItsReadersCanBear(CompatibilityLevel level, boolean mayDrop, boolean mayAdd) {
        store.register("a-value", TITLE);
        store.setDefaultLevel(level);

        boolean dropped = store.problems("a-value", note("")).isEmpty();
        boolean added = store.problems("a-value", TITLE_AND_LANG).isEmpty();

        assertThat(dropped).isEqualTo(mayDrop);
        assertThat(added).isEqualTo(mayAdd);
    }

    @Test
    void onlyATransitiveLevelLooksBeyondTheLatestVersion() {
        store.register("a-value", TITLE);
        store.register("a-value", note(""));

        assertThat(store.problems("a-value", TITLE.replace("\"string\"", "\"int\",\"default\":0")))
                .isEmpty();
        store.setLevel("a-value", CompatibilityLevel.BACKWARD_TRANSITIVE);
        assertThat(store.problems("a-value", TITLE.replace("\"string\"", "\"int\",\"default\":0")))
                .singleElement()
                .asString()
                .contains("version 1", "field 'title'", "INT", "STRING");
    }

    @Test
    void aRefusalNamesSubjectLevelVersionAndField() {
        store.setLevel("a-value", CompatibilityLevel.FULL_TRANSITIVE);
        store.register("a-value", TITLE);

        assertThatThrownBy(() -> store.register("a-value", TITLE_AND_LANG))
                .isInstanceOfSatisfying(
                        RegistryFault.class, fault -> assertThat(fault.code()).isEqualTo(409))
                .hasMessage("Schema being registered is incompatible with an earlier schema for subject \"a-value\""
                        + " (FULL_TRANSITIVE): the new schema cannot read version 1: field 'lang' (/fields/1) has no"
                        + " default where it is read, and is not there where it is written");
        assertThat(store.versions("a-value")).containsExactly(1);
    }

    @Test
    void aFieldDeepInsideIsNamedByItsPath() {
        String nested = """
                {"type":"record","name":"Page","namespace":"test","fields":[{"name":"links","type":{"type":"array",
                "items":{"type":"record","name":"Link","fields":[{"name":"rank","type":"%s"}]}}}]}
                """;
        store.register("a-value", nested.formatted("long"));

        List<String> problems = store.problems("a-value", nested.formatted("string"));

        assertThat(problems).singleElement().asString().contains("field 'links.rank'");
    }

    @Test
    void whateverIsComparedThereAreWordsForIt() {
        List<String> types = List.of(
                "\"int\"",
                "\"string\"",
                "[\"null\",\"int\"]",
                "[\"string\",\"int\",\"null\"]",
                "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\",\"B\"]}",
                "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"B\"]}",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":4}",
                "{\"type\":\"fixed\",\"name\":\"F\",\"size\":8}",
                "{\"type\":\"map\",\"values\":[\"null\",\"int\"]}",
                "{\"type\":\"map\",\"values\":\"string\"}",
                "{\"type\":\"array\",\"items\":" + TITLE + "}",
                "{\"type\":\"array\",\"items\":[\"null\"," + TITLE_AND_LANG + "]}",
                "[\"null\"," + LANG_ONLY + "]");
        store.setDefaultLevel(CompatibilityLevel.FULL);
        for (int old = 0; old < types.size(); old++) {
            store.register("inner" + old, types.get(old));
            store.register("outer" + old, holder(types.get(old)));
            for (int now = 0; now < types.size(); now++) {
                assertThat(store.problems("inner" + old, types.get(now)))
                        .hasSizeGreaterThanOrEqualTo(now == old ? 0 : 1);
                assertThat(store.problems("outer" + old, holder(types.get(now))))
                        .hasSizeGreaterThanOrEqualTo(now == old ? 0 : 1)
                        .allMatch(problem -> problem.contains("field 'held"));
            }
        }
    }

    @Test
    void aChangeThatCannotBeKeptHasNotHappened() {
        SubjectStore failing = new SubjectStore(List.of(), happened -> {
            throw RegistryFault.notKept("the broker is away");
        });

        assertThatThrownBy(() -> failing.register("a-value", TITLE)).hasMessageContaining("the broker is away");
        assertThat(failing.subjects()).isEmpty();
    }

    @Test
    void theJournalReadBackGivesTheSameRegistry() {
        int title = store.register("a-value", TITLE);
        int withLang = store.register("a-value", TITLE_AND_OPTIONAL_LANG);
        store.setLevel("a-value", CompatibilityLevel.FULL);
        store.setDefaultLevel(CompatibilityLevel.NONE);

        SubjectStore again = new SubjectStore(journal, happened -> {});

        assertThat(again.version("a-value", 1).id()).isEqualTo(title);
        assertThat(again.latest("a-value").id()).isEqualTo(withLang);
        assertThat(again.level("a-value")).isEqualTo(CompatibilityLevel.FULL);
        assertThat(again.level("b-value")).isEqualTo(CompatibilityLevel.NONE);
        assertThat(again.register("b-value", LANG_ONLY)).isGreaterThan(Math.max(title, withLang));
    }

    @Test
    void whatIsNotThereIsSaidInConfluentsCodes() {
        store.register("a-value", TITLE);

        assertThat(codeOf(() -> store.versions("b-value"))).isEqualTo(40401);
        assertThat(codeOf(() -> store.version("a-value", 2))).isEqualTo(40402);
        assertThat(codeOf(() -> store.lookup("a-value", TITLE_AND_LANG))).isEqualTo(40403);
        assertThat(codeOf(() -> store.schema(99))).isEqualTo(40403);
        assertThat(codeOf(() -> store.register("a-value", "{\"type\":\"recond\"}")))
                .isEqualTo(42201);
    }

    private static int codeOf(Runnable call) {
        try {
            call.run();
        } catch (RegistryFault fault) {
            return fault.code();
        }
        return 0;
    }

    private static String holder(String type) {
        return "{\"type\":\"record\",\"name\":\"Holder\",\"fields\":[{\"name\":\"held\",\"type\":" + type + "}]}";
    }

    private static String note(String fields) {
        return "{\"type\":\"record\",\"name\":\"Note\",\"namespace\":\"test\",\"fields\":[" + fields + "]}";
    }
}
