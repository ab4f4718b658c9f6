package dev.copydesk.ingest.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks roots with a cursor, depth first. Each real folder is entered once, so that links in a circle end. */
final class FileWalk implements Iterator<Path> {

    private static final Logger LOG = LoggerFactory.getLogger(FileWalk.class);
    private static final int MAX_DEPTH = 64;

    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();
    private final InputStream list;
    private @Nullable Path next;

    FileWalk(List<Path> roots, InputStream list) {
        this.list = list;
        open.push(List.copyOf(roots).iterator());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !open.isEmpty()) {
            Iterator<Path> here = open.element();
            if (!here.hasNext()) {
                open.pop();
            } else {
                step(here.next());
            }
        }
        return next != null;
    }

    @Override
    public Path next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Path file = next;
        next = null;
        return file;
    }

    private void step(Path path) {
        if (path.equals(FilePages.STDIN)) {
            open.push(new Lines(list));
        } else if (Files.isDirectory(path)) {
            enter(path);
        } else {
            next = path;
        }
    }

    private void enter(Path folder) {
        try {
            if (open.size() > MAX_DEPTH) {
                LOG.atWarn().addKeyValue("folder", folder).log("a folder lies too deep and was left out");
            } else if (entered.add(folder.toRealPath())) {
                open.push(children(folder).iterator());
            }
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("error", e.toString())
                    .log("a folder cannot be read");
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        children.sort(
                (a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
        return children;
    }

    /** Paths from a list, one a line; empty lines are passed over. */
    private static final class Lines implements Iterator<Path> {

        private final BufferedReader reader;
        private @Nullable Path next;

        Lines(InputStream list) {
            this.reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        }

        @Override
        public boolean hasNext() {
            String line;
            try {
                while (next == null && (line = reader.readLine()) != null) {
                    next = path(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the list of paths cannot be read", e);
            }
            return next != null;
        }

        @Override
        public Path next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Path path = next;
            next = null;
            return path;
        }

        private static @Nullable Path path(String line) {
            try {
                return line.isBlank() || line.equals("-") ? null : Path.of(line);
            } catch (InvalidPathException e) {
                LOG.atWarn().addKeyValue("path", line).log("a line of the list is no path");
                return null;
            }
        }
    }
}
