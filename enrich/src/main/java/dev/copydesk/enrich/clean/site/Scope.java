package dev.copydesk.enrich.clean.site;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a rule is for.
 *
 * @param host in lower case and ASCII; its subdomains are meant too
 * @param path what the path of an address begins with, or nothing for all of the host
 */
record Scope(String host, String path, Era era) {

    boolean holds(URI page, LocalDate fetchedOn) {
        return era.holds(fetchedOn) && path(page).startsWith(path);
    }

    /** Whether some page would be in both. A longer path is more exact, and no conflict. */
    boolean conflicts(Scope other) {
        return host.equals(other.host) && path.equals(other.path) && era.overlaps(other.era);
    }

    static String path(URI page) {
        @Nullable String path = page.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public String toString() {
        return host + path + (era.equals(Era.ALWAYS) ? "" : " " + era);
    }
}
