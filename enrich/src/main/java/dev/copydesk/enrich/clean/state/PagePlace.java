package dev.copydesk.enrich.clean.state;

import dev.copydesk.enrich.clean.article.CanonicalUrl;
import java.net.URI;
import java.util.Locale;

/** The path of a page's address, with which the addresses and the names for addresses in its state are compared. */
final class PagePlace {

    /** A path or a name that is shorter may be that of a section. */
    static final int SHORTEST = 8;

    private final URI url;
    private final String path;
    private final String name;

    PagePlace(URI url) {
        this.url = url;
        path = path(url);
        name = name(path);
    }

    /** The path of an address as a state writes it; a name without a path is left as it is. */
    String pathOf(String written) {
        return written.startsWith("/") || written.contains("://")
                ? CanonicalUrl.resolve(url, written).map(PagePlace::path).orElse("")
                : bare(written.toLowerCase(Locale.ROOT));
    }

    /** The page's own path, the end of it, or most of its last name. */
    boolean isSame(String other) {
        if (other.length() < SHORTEST || name.length() < SHORTEST) {
            return !name.isEmpty() && other.length() > 1 && other.equals(path);
        }
        return isEnd(other, path)
                || isEnd(path, other)
                || (other.indexOf('/') < 0 && (isMost(other, name) || isMost(name, other)));
    }

    private static boolean isEnd(String end, String whole) {
        return whole.endsWith(end)
                && (whole.length() == end.length()
                        || end.startsWith("/")
                        || whole.charAt(whole.length() - end.length() - 1) == '/');
    }

    private static boolean isMost(String part, String whole) {
        return part.length() * 10 >= whole.length() * 6 && whole.contains(part);
    }

    private static String path(URI url) {
        return url.getPath() == null ? "" : bare(url.getPath().toLowerCase(Locale.ROOT));
    }

    /** Without what says only in which form the page is sent. */
    private static String bare(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int dot = bare.lastIndexOf('.');
        return dot > bare.lastIndexOf('/') && bare.length() - dot <= 6 ? bare.substring(0, dot) : bare;
    }

    /** The last part that is more than a number or a word. */
    private static String name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int before = path.lastIndexOf('/', path.length() - last.length() - 2);
        return last.length() >= SHORTEST || before < 0
                ? last
                : path.substring(before + 1, path.length() - last.length() - 1);
    }
}
