package dev.copydesk.app.topics;

import java.util.Map;
import java.util.Set;

/**
 * What the broker and the registry have of the declared topics.
 *
 * @param topics by name, those that exist
 * @param registeredSubjects the subjects that hold the declared schema
 * @param compatibility by subject, the level that is set for it
 */
record Observed(Map<String, ObservedTopic> topics, Set<String> registeredSubjects, Map<String, String> compatibility) {

    record ObservedTopic(int partitions, Map<String, String> settings) {}
}
