package dev.copydesk.app.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.app.topics.Observed.ObservedTopic;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Catalogue declared = Catalogue.standard();

    @Test
    void anEmptyInstallationNeedsEveryTopicLevelAndSchema() {
        var steps = Plan.of(declared, new Observed(Map.of(), Set.of(), Map.of()));

        assertThat(steps).filteredOn(Step.CreateTopic.class::isInstance).hasSize(10);
        assertThat(steps).filteredOn(Step.SetCompatibility.class::isInstance).hasSize(7);
        assertThat(steps).filteredOn(Step.RegisterSchema.class::isInstance).hasSize(7);
    }

    @Test
    void aLevelIsSetBeforeTheSchemaIsRegisteredUnderIt() {
        var steps = Plan.of(declared, new Observed(Map.of(), Set.of(), Map.of()));

        assertThat(steps.subList(0, 3))
                .extracting(Step::describe)
                .containsExactly(
                        "create topic copydesk.page.v1 with 6 partitions",
                        "set compatibility of subject copydesk.page.v1-value to FULL_TRANSITIVE",
                        "register schema dev.copydesk.event.Page under subject copydesk.page.v1-value");
    }

    @Test
    void anInstallationAsDeclaredNeedsNothing() {
        assertThat(Plan.of(declared, asDeclared())).isEmpty();
    }

    @Test
    void aSettingThatSomebodyChangedIsSetBack() {
        Observed observed = asDeclared();
        Map<String, String> changed = new HashMap<>(declared.takedown().settings());
        changed.put("cleanup.policy", "delete");
        Map<String, ObservedTopic> topics = new HashMap<>(observed.topics());
        topics.put(declared.takedown().name(), new ObservedTopic(6, changed));

        var steps = Plan.of(declared, new Observed(topics, observed.registeredSubjects(), observed.compatibility()));

        assertThat(steps)
                .extracting(Step::describe)
                .containsExactly("set cleanup.policy of topic copydesk.takedown.v1 from delete to compact");
    }

    @Test
    void partitionsAreReportedAndLeftAlone() {
        Observed observed = asDeclared();

        var steps = Plan.of(new Catalogue("copydesk", 12), observed);

        assertThat(steps).hasSize(10).allSatisfy(step -> assertThat(step).isInstanceOf(Step.DifferentPartitions.class));
    }

    private Observed asDeclared() {
        Map<String, ObservedTopic> topics = declared.all().stream()
                .collect(Collectors.toMap(
                        Topic::name, topic -> new ObservedTopic(topic.partitions(), topic.settings())));
        Set<String> subjects = declared.all().stream().map(Topic::subject).collect(Collectors.toSet());
        Map<String, String> levels =
                subjects.stream().collect(Collectors.toMap(subject -> subject, subject -> Plan.COMPATIBILITY));
        return new Observed(topics, subjects, levels);
    }
}
