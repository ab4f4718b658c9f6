package dev.copydesk.ingest;

import dev.copydesk.ingest.fetch.FetchPolicy;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an ingest service is told at its start.
 *
 * @param kafka {@code bootstrap.servers}, and what else is to be handed to Kafka's clients
 * @param catalogue the topics
 * @param registry where schemas are looked up; stays the caller's to close
 * @param sources what is polled
 * @param files files and folders that are read once, under the source id {@value #FILES_ID}; {@code -} is a list of paths on the standard
 *     input
 * @param fetch politeness and bounds of requests
 * @param instance names this instance; two that run at one time must not share it
 * @param proxy which proxy to take for which URL; with none, servers are asked directly
 */
public record IngestSettings(
        Map<String, String> kafka,
        Catalogue catalogue,
        SchemaRegistry registry,
        List<SourceSpec> sources,
        List<Path> files,
        FetchPolicy fetch,
        String instance,
        Optional<ProxySelector> proxy) {

    /** The source that stands for {@link #files}. */
    public static final String FILES_ID = "files";

    public IngestSettings {
        kafka = Map.copyOf(kafka);
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        if (!instance.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("instance name '" + instance
                    + "': use 1 to 100 letters, digits, '.', '_' or '-', a letter or digit first");
        }
    }
}
