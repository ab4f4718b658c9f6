package dev.copydesk.app.config;

import dev.copydesk.app.config.Setting.Kind;
import java.util.List;
import java.util.Optional;

/** All settings there are, and the groups of settings that are handed through to Kafka's and Confluent's clients. */
public final class Settings {

    public static final Setting BOOTSTRAP_SERVERS = new Setting(
            "kafka.bootstrap.servers",
            Kind.TEXT,
            "localhost:9092",
            "Kafka brokers, host:port, with commas between them. Every other kafka.* setting is handed to the Kafka clients.");
    public static final Setting REGISTRY_URL = new Setting(
            "registry.url",
            Kind.URLS,
            "http://localhost:8081",
            "Schema Registry, one URL or several. Every other registry.* setting is handed to Confluent's client.");
    public static final Setting TOPIC_PREFIX =
            new Setting("topics.prefix", Kind.TEXT, "copydesk", "What the names of all topics begin with.");
    public static final Setting PARTITIONS = new Setting(
            "topics.partitions",
            Kind.NUMBER,
            "6",
            "Partitions of each topic: the most instances that can share the work.");
    public static final Setting REPLICATION = new Setting(
            "topics.replication", Kind.NUMBER, "-1", "Replicas of each topic; -1 takes the broker's default.");
    public static final Setting INDEX_URL = new Setting(
            "index.url", Kind.URLS, "http://localhost:9200", "OpenSearch, one URL or several of one cluster.");
    public static final Setting INDEX_USERNAME =
            new Setting("index.username", Kind.TEXT, null, "User name for OpenSearch; none by default.");
    public static final Setting INDEX_PASSWORD =
            new Setting("index.password", Kind.SECRET, null, "Password for OpenSearch; none by default.");
    public static final Setting INDEX_CA_FILE = new Setting(
            "index.ca.file",
            Kind.PATH,
            null,
            "Certificates, in PEM, to trust for OpenSearch over https, instead of the JDK's.");
    public static final Setting INDEX_PREFIX =
            new Setting("index.prefix", Kind.TEXT, "copydesk", "What the names of all indices begin with.");
    public static final Setting INDEX_REPLICAS =
            new Setting("index.replicas", Kind.NUMBER, "0", "Replicas of each index that is created from now on.");
    public static final Setting SOURCES = new Setting(
            "ingest.sources",
            Kind.TEXT,
            null,
            "Path of the sources file, or 'sample' for the sample wire that Copydesk brings along and serves itself.");
    public static final Setting CONTACT = new Setting(
            "ingest.contact",
            Kind.TEXT,
            null,
            "URL or mail address that the User-Agent names, for those who run the sites.");
    public static final Setting INSTANCE = new Setting(
            "ingest.instance",
            Kind.TEXT,
            "1",
            "Name of this ingest instance: a second one with the same name ends the first.");
    public static final Setting ENRICH_THREADS =
            new Setting("enrich.threads", Kind.NUMBER, "2", "Stream threads of this enrich instance.");
    public static final Setting STATE_DIRECTORY = new Setting(
            "enrich.state.dir",
            Kind.PATH,
            "data/state",
            "Where enrich keeps its stores between runs; a volume in production.");
    public static final Setting SITE_RULES = new Setting(
            "enrich.site.rules",
            Kind.PATHS,
            null,
            "Files of site rules, with commas between them, over those that Copydesk brings along; of two files the later wins.");
    public static final Setting ADMIN_ADDRESS =
            new Setting("admin.address", Kind.TEXT, "127.0.0.1", "Address that health and metrics are served on.");
    public static final Setting ADMIN_PORT = new Setting(
            "admin.port", Kind.NUMBER, "8085", "Port that health and metrics are served on; 0 takes any free one.");

    /** Every setting, in the order of the reference. */
    public static final List<Setting> ALL = List.of(
            BOOTSTRAP_SERVERS,
            REGISTRY_URL,
            TOPIC_PREFIX,
            PARTITIONS,
            REPLICATION,
            INDEX_URL,
            INDEX_USERNAME,
            INDEX_PASSWORD,
            INDEX_CA_FILE,
            INDEX_PREFIX,
            INDEX_REPLICAS,
            SOURCES,
            CONTACT,
            INSTANCE,
            ENRICH_THREADS,
            STATE_DIRECTORY,
            SITE_RULES,
            ADMIN_ADDRESS,
            ADMIN_PORT);

    /** What the keys begin with that are handed through. */
    static final List<String> HANDED_THROUGH = List.of("kafka.", "registry.");

    private Settings() {}

    static Optional<Setting> named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    static boolean isHandedThrough(String key) {
        return HANDED_THROUGH.stream().anyMatch(prefix -> key.startsWith(prefix) && key.length() > prefix.length());
    }

    /** Whether a value must not be shown; of what is handed through, everything that sounds like a secret. */
    static boolean isSecret(String key) {
        return named(key)
                .map(setting -> setting.kind() == Kind.SECRET)
                .orElseGet(
                        () -> key.matches(".*(password|secret|token|jaas|user\\.info|credential|private|\\.key$).*"));
    }
}
