package dev.copydesk.app.topics;

import dev.copydesk.app.topics.Observed.ObservedTopic;
import dev.copydesk.schemas.serde.SchemaException;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.schemas.topic.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Brings broker and registry to what the catalogue declares. Safe to run again, and by several at once. */
public final class Provisioning {

    private final Catalogue declared;
    private final short replication;
    private final Admin broker;
    private final SchemaRegistry registry;

    /** @param replication replicas of a topic that is created; -1 for the broker's default */
    public Provisioning(Catalogue declared, int replication, Admin broker, SchemaRegistry registry) {
        this.declared = declared;
        this.replication = (short) replication;
        this.broker = broker;
        this.registry = registry;
    }

    /** What differs now. */
    public List<Step> plan() {
        return Plan.of(declared, observe());
    }

    /** Sets right what differs, as far as {@link Step} says that it is set right; answers what was found. */
    public List<Step> apply() {
        List<Step> steps = plan();
        steps.forEach(this::apply);
        return steps;
    }

    private void apply(Step step) {
        switch (step) {
            case Step.CreateTopic(var topic) -> create(topic);
            case Step.ChangeSetting(var topic, var setting, var from, var to) -> change(topic, setting, to);
            case Step.DifferentPartitions different -> {}
            case Step.SetCompatibility(var subject, var level) -> registry.setCompatibility(subject, level);
            case Step.RegisterSchema(var topic) ->
                registry.register(topic.subject(), topic.schema().orElseThrow());
        }
    }

    private void create(Topic<?> topic) {
        NewTopic wanted = new NewTopic(
                        topic.name(),
                        Optional.of(topic.partitions()),
                        replication < 1 ? Optional.empty() : Optional.of(replication))
                .configs(topic.settings());
        try {
            await(broker.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            // somebody else who brings the installation up was faster
            return;
        }
    }

    private void change(Topic<?> topic, String setting, String value) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        await(broker.incrementalAlterConfigs(Map.of(resource, List.of(set))).all());
    }

    private Observed observe() {
        Set<String> names = declared.all().stream().map(Topic::name).collect(Collectors.toSet());
        Set<String> existing = new HashSet<>(await(broker.listTopics().names()));
        existing.retainAll(names);
        return new Observed(topics(existing), registeredSubjects(), compatibility());
    }

    private Map<String, ObservedTopic> topics(Set<String> names) {
        Map<String, TopicDescription> descriptions =
                await(broker.describeTopics(names).allTopicNames());
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        await(broker.describeConfigs(resources).all()).forEach((resource, config) -> {
            Map<String, String> values = settings.computeIfAbsent(resource.name(), name -> new HashMap<>());
            config.entries().forEach(entry -> values.put(entry.name(), String.valueOf(entry.value())));
        });
        Map<String, ObservedTopic> topics = new HashMap<>();
        descriptions.forEach((name, description) -> topics.put(
                name, new ObservedTopic(description.partitions().size(), settings.getOrDefault(name, Map.of()))));
        return topics;
    }

    private Set<String> registeredSubjects() {
        Set<String> registered = new HashSet<>();
        for (Topic<?> topic : declared.all()) {
            if (topic.schema().isPresent() && isRegistered(topic)) {
                registered.add(topic.subject());
            }
        }
        return registered;
    }

    private boolean isRegistered(Topic<?> topic) {
        try {
            registry.idOf(topic.subject(), topic.schema().orElseThrow());
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    private Map<String, String> compatibility() {
        Map<String, String> levels = new HashMap<>();
        for (Topic<?> topic : declared.all()) {
            if (topic.schema().isPresent()) {
                registry.compatibilityOf(topic.subject()).ifPresent(level -> levels.put(topic.subject(), level));
            }
        }
        return levels;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e.getCause());
        }
    }
}
