package dev.copydesk.ingest.files;

import java.net.URI;
import java.nio.file.Path;

/** What one path comes to: a page, or the reason why there is none. */
public sealed interface FileAnswer {

    Path path();

    /** The file's name without its endings: {@code story.html.gz} is {@code story}. */
    String id();

    URI url();

    /** One page, its body unpacked. */
    record FilePage(Path path, String id, URI url, String contentType, byte[] body) implements FileAnswer {}

    /** A file that gives no page. */
    record FileProblem(Path path, String id, URI url, Trouble trouble, String detail) implements FileAnswer {}

    /** Why a file gives no page. */
    enum Trouble {
        /** Larger, as it lies or unpacked, than a page may be. */
        TOO_LARGE,
        /** It is not there, may not be read, or is broken. */
        UNREADABLE,
        /** Its ending is none that pages have; it was not opened. */
        OTHER_ENDING
    }
}
