package dev.copydesk.schemas.topic;

import dev.copydesk.event.Article;
import dev.copydesk.event.Fetch;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.Page;
import dev.copydesk.event.Source;
import dev.copydesk.event.Story;
import dev.copydesk.event.Takedown;
import java.util.List;

/**
 * All topics of one installation, named {@code <prefix>.<entity>.v1}.
 *
 * @param prefix what the names begin with, so that several installations can share a broker
 * @param partitions partitions of every topic; the upper bound on the instances that share the work
 */
public record Catalogue(String prefix, int partitions) {

    public static final String DEFAULT_PREFIX = "copydesk";
    public static final int DEFAULT_PARTITIONS = 6;

    /** Largest body of a page that ingest takes, in bytes; a larger page is refused with an outcome. */
    public static final int MAX_PAGE_BODY_BYTES = 8 * 1024 * 1024;

    private static final int ROOM_FOR_HEADERS_BYTES = 1024 * 1024;
    private static final int MAX_PAGE_RECORD_BYTES = MAX_PAGE_BODY_BYTES + ROOM_FOR_HEADERS_BYTES;
    private static final int MAX_EVENT_BYTES = 4 * 1024 * 1024;

    public Catalogue {
        if (!prefix.matches("[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("topic prefix '" + prefix
                    + "': use 1 to 100 letters, digits, '.', '_' or '-', a letter or digit first");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, not " + partitions);
        }
    }

    /** The catalogue under the default prefix. */
    public static Catalogue standard() {
        return new Catalogue(DEFAULT_PREFIX, DEFAULT_PARTITIONS);
    }

    /** Pages as they came, kept a week for a second look. */
    public Topic<Page> page() {
        return new Topic<>(
                name("page"),
                "host of the URL asked for",
                Page.class,
                partitions,
                Retention.ofDays(7),
                Compression.ZSTD,
                MAX_PAGE_RECORD_BYTES);
    }

    /** Articles, the latest revision of each. */
    public Topic<Article> article() {
        return event("article", "article id", Article.class, Retention.latestPerKey());
    }

    /** Stories, the latest revision of each. */
    public Topic<Story> story() {
        return event("story", "story id", Story.class, Retention.latestPerKey());
    }

    /** What became of each page. */
    public Topic<Outcome> outcome() {
        return event("outcome", "page id", Outcome.class, Retention.ofDays(30));
    }

    /** Health of each source. */
    public Topic<Source> source() {
        return event("source", "source id", Source.class, Retention.latestPerKey());
    }

    /** Ingest's memory of each URL. */
    public Topic<Fetch> fetch() {
        return event("fetch", "URL", Fetch.class, Retention.latestPerKey());
    }

    /** Orders to erase, kept for ever. */
    public Topic<Takedown> takedown() {
        return event("takedown", "article id", Takedown.class, Retention.latestPerKey());
    }

    /** What ingest could not handle, byte for byte. */
    public Topic<byte[]> deadIngest() {
        return dead("ingest");
    }

    /** What enrich could not handle, byte for byte. */
    public Topic<byte[]> deadEnrich() {
        return dead("enrich");
    }

    /** What sink could not handle, byte for byte. */
    public Topic<byte[]> deadSink() {
        return dead("sink");
    }

    /** Every topic, in the order of the way a page takes. */
    public List<Topic<?>> all() {
        return List.of(
                page(),
                article(),
                story(),
                outcome(),
                source(),
                fetch(),
                takedown(),
                deadIngest(),
                deadEnrich(),
                deadSink());
    }

    private <V> Topic<V> event(String entity, String key, Class<V> value, Retention retention) {
        return new Topic<>(name(entity), key, value, partitions, retention, Compression.GZIP, MAX_EVENT_BYTES);
    }

    private Topic<byte[]> dead(String module) {
        return new Topic<>(
                name("dead." + module),
                "key of the original record",
                byte[].class,
                partitions,
                Retention.ofDays(30),
                Compression.ZSTD,
                MAX_PAGE_RECORD_BYTES);
    }

    private String name(String entity) {
        return prefix + "." + entity + ".v1";
    }
}
