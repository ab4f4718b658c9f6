package dev.copydesk.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Keeps a data folder to one process. The system drops the lock with the process, so a killed run leaves none behind.
 *
 * <p>A process owns such a lock as a whole, and closing <em>any</em> channel on the file gives it up (POSIX fcntl). The
 * holder therefore writes into a second file who it is, and never opens the first one again.
 */
final class FolderLock implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String HOLDER = "lock.holder";

    private final Path dataDir;
    private final FileChannel channel;

    private FolderLock(Path dataDir, FileChannel channel) {
        this.dataDir = dataDir;
        this.channel = channel;
    }

    /** Takes the folder, which exists, or says who has it. */
    static FolderLock take(Path dataDir) {
        String self = self();
        try {
            if (holder(dataDir).equals(self)) {
                throw inUse(dataDir, "this very process");
            }
            FileChannel channel = open(dataDir);
            if (!tryLock(channel)) {
                channel.close();
                throw inUse(dataDir, "process " + holder(dataDir).split(" ", 2)[0]);
            }
            Files.writeString(dataDir.resolve(HOLDER), self);
            return new FolderLock(dataDir, channel);
        } catch (IOException e) {
            throw new StackException("cannot lock the data folder " + dataDir + ": " + e.getMessage(), e);
        }
    }

    /** Whether some process, this one or another, holds the folder now. */
    static boolean isHeld(Path dataDir) throws IOException {
        if (holder(dataDir).equals(self())) {
            return true;
        }
        if (!Files.exists(dataDir.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = open(dataDir)) {
            return !tryLock(channel);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(dataDir.resolve(HOLDER));
        channel.close();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel open(Path dataDir) throws IOException {
        return FileChannel.open(dataDir.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** What the last holder wrote about itself; empty if it let go in order. */
    private static String holder(Path dataDir) throws IOException {
        Path file = dataDir.resolve(HOLDER);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** The start time tells this process from an earlier one with the same id, as every container's first has id 1. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return process.pid() + " " + started;
    }

    private static StackException inUse(Path dataDir, String holder) {
        return new StackException("the data folder " + dataDir + " is in use by " + holder
                + "; stop that run first, or choose another folder with --data");
    }
}
