package dev.copydesk.enrich.clean.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells bytes that are no page of text by their declared type and by what files of other kinds begin with. */
public final class MediaKind {

    private static final int SNIFF_BYTES = 4_096;

    private static final List<String> FOREIGN_TYPES = List.of(
            "image/",
            "video/",
            "audio/",
            "font/",
            "application/pdf",
            "application/zip",
            "application/json",
            "application/ld+json",
            "application/javascript",
            "text/javascript",
            "text/css",
            "text/csv",
            "text/calendar",
            "application/rss+xml",
            "application/atom+xml",
            "application/msword",
            "application/vnd.");

    private static final List<String> FEED_STARTS = List.of("<?xml", "<rss", "<feed");

    private static final Map<String, String> SIGNATURES = new TreeMap<>(Map.of(
            "%PDF-",
            "PDF",
            "\u0089PNG",
            "PNG",
            "GIF8",
            "GIF",
            "\u00ff\u00d8\u00ff",
            "JPEG",
            "PK\u0003\u0004",
            "ZIP",
            "\u001f\u008b",
            "gzip",
            "OggS",
            "Ogg",
            "\u00d0\u00cf\u0011\u00e0",
            "OLE document",
            "RIFF",
            "RIFF",
            "wOF",
            "font"));

    private MediaKind() {}

    /** What the bytes are instead of a page of text, or null if they may be one. */
    public static @Nullable String foreign(@Nullable String contentType, byte[] body, int length) {
        String head = new String(body, 0, Math.min(length, SNIFF_BYTES), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        if (isBinary(head) && CharsetGuess.unmarkedWide(body, length).isEmpty()) {
            return "binary";
        }
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        boolean declared = FOREIGN_TYPES.stream().anyMatch(type::startsWith);
        return declared && !head.toLowerCase(Locale.ROOT).contains("<html") ? type : feed(head.stripLeading());
    }

    private static @Nullable String feed(String head) {
        if (FEED_STARTS.stream().noneMatch(sign -> head.regionMatches(true, 0, sign, 0, sign.length()))) {
            return null;
        }
        String start = head.toLowerCase(Locale.ROOT);
        boolean feed = start.contains("<rss")
                || start.contains("<feed")
                || start.contains("<urlset")
                || start.contains("<sitemapindex");
        return feed && !start.contains("<html") ? "feed or sitemap" : null;
    }

    /** Many control bytes that no text has; UTF-16 text is full of NULs but begins with its mark. */
    private static boolean isBinary(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return false;
        }
        long controls = head.chars()
                .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
                .count();
        return controls * 10 > head.length();
    }
}
