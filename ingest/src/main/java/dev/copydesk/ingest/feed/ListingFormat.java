package dev.copydesk.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of listings, told apart by the first bytes: a brace, or the name of the root element. */
enum ListingFormat {
    SYNDICATION,
    SITEMAP,
    JSON_FEED,
    HTML,
    UNKNOWN;

    private static final int HEAD_BYTES = 16 * 1024;

    /** An opening tag: prefix and colon, then the local name. Comments, instructions and the DOCTYPE begin otherwise. */
    private static final Pattern OPENING_TAG =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?([A-Za-z_][\\w.-]{0,40})[\\s/>]");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    static ListingFormat of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), charset(bytes))
                .replace("\uFEFF", "")
                .strip();
        if (head.startsWith("{")) {
            return JSON_FEED;
        }
        Matcher root = OPENING_TAG.matcher(COMMENT.matcher(head).replaceAll(""));
        if (!head.contains("<") || !root.find()) {
            return UNKNOWN;
        }
        return switch (root.group(1).toLowerCase(Locale.ROOT)) {
            case "rss", "feed", "rdf" -> SYNDICATION;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "html", "head", "body" -> HTML;
            default -> UNKNOWN;
        };
    }

    /** Enough of the charset to read ASCII letters: UTF-16 shows by its mark or its zero bytes, all else is read as Latin-1. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if ((first == 0xfe && second == 0xff) || (first == 0 && second == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if ((first == 0xff && second == 0xfe) || (first == '<' && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        boolean utf8Mark = first == 0xef && second == 0xbb;
        return utf8Mark ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
}
