package dev.copydesk.app.topics;

import dev.copydesk.app.topics.Observed.ObservedTopic;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps from what is to what is declared. Pure. */
final class Plan {

    /** Every reader and every writer of any version can live beside any other. */
    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private Plan() {}

    static List<Step> of(Catalogue declared, Observed observed) {
        List<Step> steps = new ArrayList<>();
        for (Topic<?> topic : declared.all()) {
            ObservedTopic existing = observed.topics().get(topic.name());
            if (existing == null) {
                steps.add(new Step.CreateTopic(topic));
            } else {
                differences(topic, existing, steps);
            }
            if (topic.schema().isPresent()) {
                subject(topic, observed, steps);
            }
        }
        return steps;
    }

    private static void differences(Topic<?> topic, ObservedTopic existing, List<Step> steps) {
        if (existing.partitions() != topic.partitions()) {
            steps.add(new Step.DifferentPartitions(topic, existing.partitions(), topic.partitions()));
        }
        topic.settings().forEach((setting, wanted) -> {
            String has = existing.settings().getOrDefault(setting, "unset");
            if (!Objects.equals(has, wanted)) {
                steps.add(new Step.ChangeSetting(topic, setting, has, wanted));
            }
        });
    }

    private static void subject(Topic<?> topic, Observed observed, List<Step> steps) {
        if (!COMPATIBILITY.equals(observed.compatibility().get(topic.subject()))) {
            steps.add(new Step.SetCompatibility(topic.subject(), COMPATIBILITY));
        }
        if (!observed.registeredSubjects().contains(topic.subject())) {
            steps.add(new Step.RegisterSchema(topic));
        }
    }
}
