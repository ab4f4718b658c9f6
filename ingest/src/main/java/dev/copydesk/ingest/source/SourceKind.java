package dev.copydesk.ingest.source;

import java.util.Locale;

/** How a source is read. */
public enum SourceKind {
    /** RSS, Atom, RDF or JSON Feed at a URL. */
    FEED,
    /** A sitemap, a news sitemap or an index of sitemaps at a URL. */
    SITEMAP,
    /** A file or a folder. */
    FILES;

    /** As the sources file and the source topic write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
