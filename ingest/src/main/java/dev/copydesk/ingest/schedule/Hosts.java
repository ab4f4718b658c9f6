package dev.copydesk.ingest.schedule;

import java.net.URI;
import java.util.Locale;

/** The host that a URL is counted under: for its queue, and as the key of its pages. */
public final class Hosts {

    private Hosts() {}

    /** The host in lower case, with the port where the URL states one. */
    public static String of(String url) {
        URI uri = URI.create(url);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}
