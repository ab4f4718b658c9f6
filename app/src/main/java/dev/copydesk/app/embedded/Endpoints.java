package dev.copydesk.app.embedded;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running stack is reached, as its data folder tells other processes.
 *
 * @param pid process that runs the stack
 * @param bootstrapServers the broker, {@code host:port}
 * @param registryUrl the schema registry, without a trailing slash
 * @param indexUrl the search index, without a trailing slash
 */
public record Endpoints(long pid, String bootstrapServers, String registryUrl, String indexUrl) {
    private static final String FILE = "endpoints.properties";

    static Optional<Endpoints> read(Path dataDir) throws IOException {
        Properties file = new Properties();
        try (BufferedReader in = Files.newBufferedReader(dataDir.resolve(FILE))) {
            file.load(in);
            return Optional.of(new Endpoints(
                    Long.parseLong(value(file, "pid")),
                    value(file, "kafka"),
                    value(file, "registry"),
                    value(file, "index")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new IOException("cannot read " + dataDir.resolve(FILE) + ": " + e.getMessage(), e);
        }
    }

    void write(Path dataDir) throws IOException {
        Properties file = new Properties();
        file.setProperty("pid", Long.toString(pid));
        file.setProperty("kafka", bootstrapServers);
        file.setProperty("registry", registryUrl);
        file.setProperty("index", indexUrl);
        Path whole = dataDir.resolve(FILE);
        Path half = dataDir.resolve(FILE + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(half)) {
            file.store(out, "written while the stack runs");
        }
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path dataDir) throws IOException {
        Files.deleteIfExists(dataDir.resolve(FILE));
    }

    private static String value(Properties file, String key) {
        String value = file.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("it lacks '" + key + "'");
        }
        return value;
    }
}
