package dev.copydesk.ingest.files;

import dev.copydesk.ingest.files.FileAnswer.FilePage;
import dev.copydesk.ingest.files.FileAnswer.FileProblem;
import dev.copydesk.ingest.files.FileAnswer.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file that was found and not yet opened. */
public final class FoundFile {

    private static final int CHUNK_BYTES = 64 * 1024;

    private final Path path;
    private final FileNames names;
    private final int maxBodyBytes;

    FoundFile(Path path, int maxBodyBytes) {
        this.path = path;
        this.names = FileNames.of(path);
        this.maxBodyBytes = maxBodyBytes;
    }

    public Path path() {
        return path;
    }

    /** The file's absolute URI. */
    public URI url() {
        return path.toAbsolutePath().normalize().toUri();
    }

    /** Size and time of the last change: when both stand, the file is taken to be what it was. Nothing for a file that is not there. */
    public Optional<String> version() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(
                    attributes.size() + "@" + attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Opens and reads it, never more than the bound. */
    public FileAnswer read() {
        String contentType = names.contentType();
        if (contentType == null) {
            return problem(Trouble.OTHER_ENDING, "only .html, .htm, .xhtml and .txt, and these with .gz, are pages");
        }
        try {
            if (!Files.isRegularFile(path)) {
                return problem(Trouble.UNREADABLE, Files.exists(path) ? "not a regular file" : "no such file");
            }
            if (Files.size(path) > maxBodyBytes) {
                return problem(
                        Trouble.TOO_LARGE, "the file has " + Files.size(path) + " bytes, the cap is " + maxBodyBytes);
            }
            byte[] body = bounded();
            return body.length > maxBodyBytes
                    ? problem(Trouble.TOO_LARGE, "unpacked it exceeds the cap of " + maxBodyBytes + " bytes")
                    : new FilePage(path, names.id(), url(), contentType, body);
        } catch (NoSuchFileException e) {
            return problem(Trouble.UNREADABLE, "no such file");
        } catch (IOException e) {
            return problem(Trouble.UNREADABLE, e.toString());
        }
    }

    /** At most one byte more than the bound, so that a bomb stops early. */
    private byte[] bounded() throws IOException {
        try (InputStream file = Files.newInputStream(path);
                InputStream body =
                        names.packing() == FileNames.Packing.GZIP ? new GZIPInputStream(file, CHUNK_BYTES) : file) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            int read;
            while (bytes.size() <= maxBodyBytes
                    && (read = body.read(chunk, 0, Math.min(chunk.length, maxBodyBytes + 1 - bytes.size()))) > 0) {
                bytes.write(chunk, 0, read);
            }
            return bytes.toByteArray();
        }
    }

    private FileProblem problem(Trouble trouble, String detail) {
        return new FileProblem(path, names.id(), url(), trouble, detail);
    }
}
