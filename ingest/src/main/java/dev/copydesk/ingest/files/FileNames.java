package dev.copydesk.ingest.files;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the name of a file says: the id of its page, the media type, whether it is packed. */
record FileNames(String id, @Nullable String contentType, Packing packing) {

    enum Packing {
        PLAIN,
        GZIP
    }

    static FileNames of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        String lower = name.toLowerCase(Locale.ROOT);
        Packing packing = lower.endsWith(".gz") ? Packing.GZIP : Packing.PLAIN;
        String unpacked = packing == Packing.GZIP ? name.substring(0, name.length() - ".gz".length()) : name;
        int dot = unpacked.lastIndexOf('.');
        String ending = dot < 0 ? "" : unpacked.substring(dot).toLowerCase(Locale.ROOT);
        String contentType = switch (ending) {
            case ".html", ".htm", ".xhtml" -> "text/html";
            case ".txt" -> "text/plain";
            default -> null;
        };
        return new FileNames(
                contentType == null || dot == 0 ? unpacked : unpacked.substring(0, dot), contentType, packing);
    }
}
