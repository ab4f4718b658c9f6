package dev.copydesk.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
    @TempDir
    private Path dataDir;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Endpoints written = new Endpoints(42, "127.0.0.1:9092", "http://127.0.0.1:8081", "http://127.0.0.1:9200");

        written.write(dataDir);

        assertThat(Endpoints.read(dataDir)).contains(written);
    }

    @Test
    void whatAKilledProcessLeftBehindIsNotTakenForARunningStack() throws IOException {
        new Endpoints(42, "127.0.0.1:1", "http://127.0.0.1:2", "http://127.0.0.1:3").write(dataDir);
        Files.createFile(dataDir.resolve("lock"));
        Files.writeString(dataDir.resolve("lock.holder"), "42 0");

        Optional<Endpoints> found = EmbeddedStack.running(dataDir);

        assertThat(found).isEmpty();
    }

    @Test
    void aDamagedFileIsSaidToBeOne() throws IOException {
        Files.writeString(dataDir.resolve("endpoints.properties"), "pid=42\n");

        assertThatThrownBy(() -> EmbeddedStack.running(dataDir))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("lacks 'kafka'");
    }

    @Test
    void aFolderThatIsNotThereRunsNothing() {
        assertThat(EmbeddedStack.running(dataDir.resolve("nowhere"))).isEmpty();
    }

    @Test
    void theLockIsFreeAgainOnceItIsClosed() throws IOException {
        try (FolderLock lock = FolderLock.take(dataDir)) {
            assertThat(lock).isNotNull();
            assertThat(FolderLock.isHeld(dataDir)).isTrue();
            assertThatThrownBy(() -> FolderLock.take(dataDir)).isInstanceOf(StackException.class);
        }

        assertThat(FolderLock.isHeld(dataDir)).isFalse();
        FolderLock.take(dataDir).close();
    }
}
