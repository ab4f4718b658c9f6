package dev.copydesk.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a stack starts, ends, is killed and starts again. */
class EmbeddedStackIT {
    @TempDir
    private Path dataDir;

    @Test
    void whatTheThreeKeepIsThereAgainAfterAStartOnOtherPorts() throws Exception {
        int schemaId;
        String firstBroker;
        try (EmbeddedStack stack = EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY)) {
            Notes notes = new Notes(stack);
            firstBroker = stack.bootstrapServers();
            notes.createTopic();
            notes.abort("given up");
            notes.commit("kept");
            schemaId = notes.registerSchema();
            assertThat(notes.index("kept", 7)).isEqualTo(201);
        }

        try (EmbeddedStack again = EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY)) {
            Notes notes = new Notes(again);
            assertThat(again.bootstrapServers()).isNotEqualTo(firstBroker);
            assertThat(notes.committed()).containsExactly("kept");
            assertThat(notes.schemaId()).isEqualTo(schemaId);
            assertThat(notes.indexed()).isEqualTo("{\"text\":\"kept\"}");
            notes.commit("added");
            assertThat(notes.committed()).containsExactly("kept", "added");
        }
    }

    @Test
    void whatAKilledProcessHadCommittedIsThereAndWhatItHadNotIsGone() throws Exception {
        Process other = startProcess();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo(RunToBeKilled.READY);
            assertThat(EmbeddedStack.running(dataDir)).map(Endpoints::pid).contains(other.pid());
            assertThatThrownBy(() -> EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY))
                    .hasMessageContaining("in use by process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }

        assertThat(EmbeddedStack.running(dataDir)).isEmpty();
        try (EmbeddedStack stack = EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY)) {
            Notes notes = new Notes(stack);
            notes.beginWith("taken over", "notes-cut-off").close();
            notes.commit("added");
            assertThat(notes.committed()).containsExactly("kept", "added");
            assertThat(notes.schemaId()).isPositive();
            assertThat(notes.indexed()).isEqualTo("{\"text\":\"kept\"}");
        }
    }

    @Test
    void aRunningStackIsFoundUntilItIsClosed() {
        assertThat(EmbeddedStack.running(dataDir)).isEmpty();
        EmbeddedStack stack = EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY);

        Optional<Endpoints> found = EmbeddedStack.running(dataDir);
        stack.close();
        stack.close();

        assertThat(found)
                .contains(new Endpoints(
                        ProcessHandle.current().pid(),
                        stack.bootstrapServers(),
                        stack.registryUrl(),
                        stack.indexUrl()));
        assertThat(EmbeddedStack.running(dataDir)).isEmpty();
        assertThat(dataDir.resolve("endpoints.properties")).doesNotExist();
    }

    @Test
    void aBusyPortIsReplacedByAFreeOne() throws IOException {
        try (ServerSocket busy = new ServerSocket(0);
                EmbeddedStack stack =
                        EmbeddedStack.start(dataDir, new EmbeddedStack.Ports(busy.getLocalPort(), 0, 0))) {
            assertThat(stack.bootstrapServers()).doesNotEndWith(":" + busy.getLocalPort());
        }
    }

    @Test
    void aPartThatDoesNotStartIsNamedAndNothingStaysBehind() throws IOException {
        Files.writeString(dataDir.resolve("index"), "a file where a folder should be");

        assertThatThrownBy(() -> EmbeddedStack.start(dataDir, EmbeddedStack.Ports.ANY))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("the embedded index did not start")
                .hasMessageContaining("--fresh");
        assertThat(EmbeddedStack.running(dataDir)).isEmpty();
        assertThat(dataDir.resolve("lock.holder")).doesNotExist();
    }

    @Test
    void aFolderThatKafkaWouldReadAsTwoIsRefused() {
        assertThatThrownBy(() -> EmbeddedStack.start(dataDir.resolve("a,b"), EmbeddedStack.Ports.ANY))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("comma");
    }

    private Process startProcess() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunToBeKilled.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Commits one record, leaves another in an open transaction, and waits for its end. */
    static final class RunToBeKilled {
        static final String READY = "ready";

        private RunToBeKilled() {}

        public static void main(String[] args) throws Exception {
            Notes notes = new Notes(EmbeddedStack.start(Path.of(args[0]), EmbeddedStack.Ports.ANY));
            notes.createTopic();
            notes.commit("kept");
            notes.registerSchema();
            notes.index("kept", 1);
            notes.beginWith("cut off", "notes-cut-off");
            System.out.println(READY);
            System.in.read();
        }
    }
}
