package dev.copydesk.app.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.Feature;

/**
 * One Kafka node, broker and controller in one (KRaft), on loopback.
 *
 * <p>Kafka's server classes are internal to Kafka and may change with any release; no other file uses them.
 */
final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE_ID = 1;
    private static final String BROKER = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";
    /** Room for a page of 12 MiB, its headers and a batch around it. */
    private static final int MAX_BATCH_BYTES = 16 * 1024 * 1024;
    /** The default of 128 MiB is taken from the heap at once; this is the least that Kafka allows. */
    private static final int CLEANER_BUFFER_BYTES = 2 * 1024 * 1024;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts the node on its folder, which is formatted if it never was, and returns when it takes requests. */
    static EmbeddedBroker start(Path folder, int brokerPort, int controllerPort) throws Exception {
        format(folder, controllerPort);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(folder, brokerPort, controllerPort), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(server, address(brokerPort));
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /**
     * Writes the cluster's identity and its one voter. The voter's address is kept in the metadata log, yet may change
     * from start to start: a new leader brings its own entry up to date (KIP-853).
     */
    private static void format(Path folder, int controllerPort) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        String voter = NODE_ID + "@" + address(controllerPort) + ":" + Uuid.randomUuid();
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse(voter))
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Properties settings(Path folder, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("log.dirs", folder.toString());
        listeners(settings, brokerPort, controllerPort);
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(MAX_BATCH_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(MAX_BATCH_BYTES));
        singleNode(settings);
        smallFootprint(settings);
        return settings;
    }

    private static void listeners(Properties settings, int brokerPort, int controllerPort) {
        settings.setProperty(
                "listeners", BROKER + "://" + address(brokerPort) + "," + CONTROLLER + "://" + address(controllerPort));
        settings.setProperty("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", BROKER);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("controller.quorum.bootstrap.servers", address(controllerPort));
    }

    private static void singleNode(Properties settings) {
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "2");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "2");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits until the session of the former broker, this very node, has run out.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void smallFootprint(Properties settings) {
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "2");
    }

    private static String address(int port) {
        return LoopbackPort.HOST + ":" + port;
    }
}
