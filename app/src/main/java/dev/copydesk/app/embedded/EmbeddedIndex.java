package dev.copydesk.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.action.admin.cluster.health.ClusterHealthResponse;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One OpenSearch node with its REST interface on loopback, and of all its modules the two that are needed. */
final class EmbeddedIndex implements AutoCloseable {
    private static final String NAME = "copydesk";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Lucene speaks to the JDK's logging, past ours, of a faster vector search that this node does not do. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Node node;
    private final String url;

    private EmbeddedIndex(Node node, String url) {
        this.node = node;
        this.url = url;
    }

    /** Starts the node on its folder and returns when it takes requests. */
    static EmbeddedIndex start(Path folder, int port) throws Exception {
        Files.createDirectories(folder);
        VECTORS.setLevel(Level.SEVERE);
        Node node = new ClasspathNode(settings(folder, port));
        try {
            node.start();
            awaitShards(node);
        } catch (Exception e) {
            node.close();
            throw e;
        }
        return new EmbeddedIndex(node, "http://" + LoopbackPort.HOST + ":" + port);
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        node.close();
    }

    /** After a start on an old folder, searches fail until every index has found its shards. */
    private static void awaitShards(Node node) {
        ClusterHealthResponse health = node.client()
                .admin()
                .cluster()
                .prepareHealth()
                .setWaitForYellowStatus()
                .setTimeout(TimeValue.timeValueMillis(PATIENCE.toMillis()))
                .get();
        if (health.isTimedOut()) {
            throw new StackException("its shards were not all found within " + PATIENCE.toSeconds()
                    + " s, its status is " + health.getStatus());
        }
    }

    private static Settings settings(Path folder, int port) {
        return Settings.builder()
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .put("path.home", folder.toString())
                .put("path.data", folder.resolve("data").toString())
                .put("path.logs", folder.resolve("logs").toString())
                .put("discovery.type", "single-node")
                .put("network.host", LoopbackPort.HOST)
                .put("http.port", port)
                // Nobody joins this cluster, but a node has a transport address; it takes any.
                .put("transport.port", "0")
                .put("node.processors", 2)
                // The heap is shared with the broker and the pipeline: how full it is says nothing of this node's
                // needs.
                .put("indices.breaker.total.use_real_memory", false)
                // A developer's disk is often fuller than a server's may be, and there is no second node to move to.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    /** A node whose modules lie on the classpath instead of in folders with descriptors. */
    private static final class ClasspathNode extends Node {
        ClasspathNode(Settings settings) {
            super(environment(settings), modules(), true);
        }

        private static Environment environment(Settings settings) {
            return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> NAME);
        }

        private static List<PluginInfo> modules() {
            return Stream.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class)
                    .map(ClasspathNode::onClasspath)
                    .toList();
        }

        private static PluginInfo onClasspath(Class<? extends Plugin> module) {
            return new PluginInfo(
                    module.getName(), "", "", Version.CURRENT, "21", module.getName(), "", List.of(), false);
        }
    }
}
