package dev.copydesk.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that a run keeps everything in. */
public final class DataFolder {

    /** What a run puts there; a folder with anything else in it is not taken for ours. */
    private static final Set<String> OURS = Set.of(
            "kafka", "index", "state", "lock", "lock.holder", "endpoints.properties", "endpoints.properties.new");

    private DataFolder() {}

    /**
     * Deletes the folder, if there is one.
     *
     * @throws StackException when a run uses it, or it holds what no run has put there
     */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (EmbeddedStack.running(folder).isPresent()) {
            throw new StackException(
                    "the data folder " + folder + " is used by a run: end it first, or name another with --data");
        }
        List<Path> content = list(folder);
        for (Path item : content) {
            if (!OURS.contains(item.getFileName().toString())) {
                throw new StackException("the data folder " + folder + " holds '" + item.getFileName()
                        + "', which is not of Copydesk: it is not deleted; name another with --data");
            }
        }
        content.forEach(DataFolder::deleteTree);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> items = Files.list(folder)) {
            return items.toList();
        } catch (IOException e) {
            throw new StackException("the data folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void deleteTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StackException("the data folder cannot be deleted: " + e.getMessage(), e);
        }
    }
}
