package dev.copydesk.ingest.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as listings write them, made absolute. Mends what browsers mend: blanks, letters outside ASCII, a host in Unicode. */
final class Links {

    private static final int MAX_CHARS = 2_000;
    private static final String NOT_IN_A_URI = "\"<>\\^`{|}[] ";

    private Links() {}

    /** The absolute URL without its fragment; nothing where the link leads nowhere on the web. */
    static Optional<String> absolute(String base, @Nullable String link) {
        if (link == null || link.isBlank() || link.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            URI resolved = new URI(base).resolve(new URI(mended(link.strip())));
            return web(resolved);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> web(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String authority = uri.getRawAuthority();
        if ((!scheme.equals("http") && !scheme.equals("https")) || authority == null) {
            return Optional.empty();
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path + query);
    }

    private static String mended(String link) {
        StringBuilder mended = new StringBuilder(link.length() + 16);
        String ascii = asciiHost(link);
        for (int i = 0; i < ascii.length(); ) {
            int c = ascii.codePointAt(i);
            i += Character.charCount(c);
            boolean bareV6 = (c == '[' || c == ']') && ascii.startsWith("http");
            if (c > ' ' && c < 0x7f && (bareV6 || NOT_IN_A_URI.indexOf(c) < 0) && !isBarePercent(ascii, i - 1)) {
                mended.appendCodePoint(c);
            } else if (c != '\n' && c != '\r' && c != '\t') {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    mended.append('%').append(String.format("%02X", b));
                }
            }
        }
        return mended.toString();
    }

    private static boolean isBarePercent(String link, int at) {
        return at >= 0
                && link.charAt(at) == '%'
                && !(at + 2 < link.length()
                        && Character.digit(link.charAt(at + 1), 16) >= 0
                        && Character.digit(link.charAt(at + 2), 16) >= 0);
    }

    /** RFC 5891: the host of a URL goes over the wire in ASCII. */
    private static String asciiHost(String link) {
        int start = link.indexOf("//");
        if (start < 0 || link.chars().allMatch(c -> c < 0x80)) {
            return link;
        }
        int end = start + 2;
        while (end < link.length() && "/?#:".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        String host = link.substring(start + 2, end);
        return link.substring(0, start + 2) + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + link.substring(end);
    }
}
