package dev.copydesk.app.embedded.registry;

import dev.copydesk.app.embedded.registry.RegistryRecord.LevelSet;
import dev.copydesk.app.embedded.registry.RegistryRecord.Registered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/**
 * The subjects, their versions and levels, and the rules between them. A change is first kept in the journal and only
 * then seen; one that cannot be kept has not happened. Thread-safe; requests that cannot be met throw a
 * {@link RegistryFault}.
 */
final class SubjectStore {
    /** Keeps a record for good before it returns, or throws. */
    interface Journal {
        void append(RegistryRecord happened);
    }

    private final Journal journal;
    private final Map<String, NavigableMap<Integer, SubjectVersion>> subjects = new TreeMap<>();
    private final Map<Integer, String> textById = new HashMap<>();
    private final Map<String, Integer> idByText = new HashMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel defaultLevel = CompatibilityLevel.BACKWARD;
    private int lastId = 0;

    SubjectStore(List<RegistryRecord> history, Journal journal) {
        this.journal = journal;
        history.forEach(this::apply);
    }

    /** The id of this schema under the subject, which gets a new version if it has none with this text. */
    synchronized int register(String subject, String text) {
        Schema schema = AvroText.parse(text);
        Optional<SubjectVersion> known = find(subject, schema.toString());
        if (known.isPresent()) {
            return known.get().id();
        }
        List<String> problems = problems(subject, schema);
        if (!problems.isEmpty()) {
            throw RegistryFault.incompatible(
                    "Schema being registered is incompatible with an earlier schema for subject" + " \"" + subject
                            + "\" (" + level(subject) + "): " + String.join("; ", problems));
        }
        NavigableMap<Integer, SubjectVersion> versions = subjects.getOrDefault(subject, new TreeMap<>());
        int version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        int id = idByText.getOrDefault(schema.toString(), lastId + 1);
        keep(new Registered(new SubjectVersion(subject, version, id, schema.toString())));
        return id;
    }

    synchronized SubjectVersion lookup(String subject, String text) {
        versionsOf(subject);
        return find(subject, AvroText.parse(text).toString()).orElseThrow(RegistryFault::schemaUnknown);
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<Integer> versions(String subject) {
        return List.copyOf(versionsOf(subject).keySet());
    }

    synchronized SubjectVersion version(String subject, int version) {
        SubjectVersion found = versionsOf(subject).get(version);
        if (found == null) {
            throw RegistryFault.versionUnknown(version);
        }
        return found;
    }

    synchronized SubjectVersion latest(String subject) {
        return versionsOf(subject).lastEntry().getValue();
    }

    synchronized String schema(int id) {
        String text = textById.get(id);
        if (text == null) {
            throw RegistryFault.schemaUnknown(id);
        }
        return text;
    }

    synchronized List<SubjectVersion> versionsOfSchema(int id) {
        schema(id);
        return subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(version -> version.id() == id)
                .toList();
    }

    /** What speaks against this schema as the next version of the subject; empty where it may be registered. */
    synchronized List<String> problems(String subject, String text) {
        return problems(subject, AvroText.parse(text));
    }

    /** What speaks against this schema beside one version of the subject, under the subject's level. */
    synchronized List<String> problems(String subject, String text, SubjectVersion earlier) {
        return SchemaComparison.problems(level(subject), AvroText.parse(text), earlier);
    }

    synchronized CompatibilityLevel defaultLevel() {
        return defaultLevel;
    }

    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    synchronized CompatibilityLevel level(String subject) {
        return levels.getOrDefault(subject, defaultLevel);
    }

    synchronized void setDefaultLevel(CompatibilityLevel level) {
        keep(new LevelSet(Optional.empty(), level));
    }

    synchronized void setLevel(String subject, CompatibilityLevel level) {
        keep(new LevelSet(Optional.of(subject), level));
    }

    private List<String> problems(String subject, Schema candidate) {
        NavigableMap<Integer, SubjectVersion> versions = subjects.get(subject);
        if (versions == null) {
            return List.of();
        }
        CompatibilityLevel level = level(subject);
        List<String> problems = new ArrayList<>();
        for (SubjectVersion earlier : versions.descendingMap().values()) {
            problems.addAll(SchemaComparison.problems(level, candidate, earlier));
            if (!level.transitive()) {
                break;
            }
        }
        return problems;
    }

    private Optional<SubjectVersion> find(String subject, String text) {
        return subjects.getOrDefault(subject, new TreeMap<>()).values().stream()
                .filter(version -> version.schema().equals(text))
                .findFirst();
    }

    private NavigableMap<Integer, SubjectVersion> versionsOf(String subject) {
        NavigableMap<Integer, SubjectVersion> versions = subjects.get(subject);
        if (versions == null) {
            throw RegistryFault.subjectUnknown(subject);
        }
        return versions;
    }

    private void keep(RegistryRecord happened) {
        journal.append(happened);
        apply(happened);
    }

    private void apply(RegistryRecord happened) {
        switch (happened) {
            case Registered(SubjectVersion version) -> {
                subjects.computeIfAbsent(version.subject(), s -> new TreeMap<>())
                        .put(version.version(), version);
                textById.put(version.id(), version.schema());
                idByText.put(version.schema(), version.id());
                lastId = Math.max(lastId, version.id());
            }
            case LevelSet(Optional<String> subject, CompatibilityLevel level) ->
                subject.ifPresentOrElse(s -> levels.put(s, level), () -> defaultLevel = level);
        }
    }
}
