package dev.copydesk.app.topics;

import dev.copydesk.schemas.topic.Topic;

/** One difference, and what {@code apply} does about it. */
public sealed interface Step {

    record CreateTopic(Topic<?> topic) implements Step {}

    record ChangeSetting(Topic<?> topic, String setting, String from, String to) implements Step {}

    /** Not applied: the keys of a topic would change partition, and with them the order of their records. */
    record DifferentPartitions(Topic<?> topic, int has, int wants) implements Step {}

    record SetCompatibility(String subject, String level) implements Step {}

    record RegisterSchema(Topic<?> topic) implements Step {}

    /** The step in a line, for people. */
    default String describe() {
        return switch (this) {
            case CreateTopic(var topic) ->
                "create topic " + topic.name() + " with " + topic.partitions() + " partitions";
            case ChangeSetting(var topic, var setting, var from, var to) ->
                "set " + setting + " of topic " + topic.name() + " from " + from + " to " + to;
            case DifferentPartitions(var topic, var has, var wants) ->
                "topic " + topic.name() + " has " + has + " partitions, declared are " + wants
                        + ": left alone, since keys would change partition";
            case SetCompatibility(var subject, var level) -> "set compatibility of subject " + subject + " to " + level;
            case RegisterSchema(var topic) ->
                "register schema " + topic.value().getName() + " under subject " + topic.subject();
        };
    }
}
