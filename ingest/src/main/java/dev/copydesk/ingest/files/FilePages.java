package dev.copydesk.ingest.files;

import dev.copydesk.schemas.topic.Catalogue;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Pages from files and folders, lazily and in order: the roots as given, each folder in the order of its names. A root {@code -} stands for
 * a list of paths on the standard input, one a line. A folder that links to itself is walked once.
 */
public final class FilePages {

    /** The root that stands for a list of paths on the standard input. */
    public static final Path STDIN = Path.of("-");

    private FilePages() {}

    /** Every file under the roots, read when the stream comes to it. The cap is the catalogue's. */
    public static Stream<FileAnswer> of(List<Path> roots) {
        return find(roots, System.in, Catalogue.MAX_PAGE_BODY_BYTES).map(FoundFile::read);
    }

    /**
     * Every file under the roots, not yet opened.
     *
     * @param list read where a root is {@code -}
     * @param maxBodyBytes largest body of a page, packed and unpacked
     */
    public static Stream<FoundFile> find(List<Path> roots, InputStream list, int maxBodyBytes) {
        FileWalk walk = new FileWalk(roots, list);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, characteristics), false)
                .map(path -> new FoundFile(path, maxBodyBytes));
    }
}
