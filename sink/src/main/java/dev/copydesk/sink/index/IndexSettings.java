package dev.copydesk.sink.index;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the search index, and what ours are called there.
 *
 * @param urls one or several nodes of one cluster, {@code http} or {@code https}, all with the same path; the client turns to the next
 *     when one does not answer
 * @param username for HTTP basic authentication; null for none
 * @param password belongs to the user name
 * @param caFile certificates in PEM that are trusted for {@code https}, instead of those of the JDK; null for the JDK's
 * @param prefix what the names of our indices begin with, so that several installations can share a cluster
 * @param replicas copies of each shard beside the first, for indices that are created from now on; 0 suits a single node
 */
public record IndexSettings(
        List<URI> urls,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path caFile,
        String prefix,
        int replicas) {

    public static final String DEFAULT_PREFIX = "copydesk";

    public IndexSettings {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("name at least one URL of the search index");
        }
        for (URI url : urls) {
            requireWebAddress(url);
        }
        if (urls.stream().map(IndexSettings::path).distinct().count() > 1) {
            throw new IllegalArgumentException("the URLs of the search index must have the same path: " + urls);
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("the search index takes a user name and a password, or neither");
        }
        if (!prefix.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("index prefix '" + prefix
                    + "': use 1 to 100 lower-case letters, digits, '.', '_' or '-', a letter or digit first");
        }
        if (replicas < 0) {
            throw new IllegalArgumentException("replicas must be at least 0, not " + replicas);
        }
    }

    /** Without authentication, under the default prefix, for a single node: for tests and the embedded stack. */
    public static IndexSettings at(String... urls) {
        return new IndexSettings(List.of(urls).stream().map(URI::create).toList(), null, null, null, DEFAULT_PREFIX, 0);
    }

    static String path(URI url) {
        String path = url.getPath();
        return path == null || path.equals("/") ? "" : path;
    }

    private static void requireWebAddress(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("URL of the search index: write http://host:port or https://host:port,"
                    + " with the user name and password in settings of their own");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IndexSettings[urls=" + urls + ", username=" + username + ", password="
                + (password == null ? "null" : "***") + ", caFile=" + caFile + ", prefix=" + prefix + ", replicas="
                + replicas + "]";
    }
}
