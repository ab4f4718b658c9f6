package dev.copydesk.enrich;

import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.topology.Retentions;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import java.nio.file.Path;
import java.util.Map;

/**
 * What enrich needs to run.
 *
 * @param kafka settings handed to Kafka Streams; {@code bootstrap.servers} at least
 * @param stateDirectory where the stores are kept between runs; on a volume in production
 * @param threads stream threads of this instance
 * @param siteRules what is known of the pages of certain hosts
 */
public record EnrichSettings(
        Map<String, String> kafka,
        Catalogue topics,
        SchemaRegistry registry,
        Path stateDirectory,
        int threads,
        CleanPolicy cleanPolicy,
        SiteRules siteRules,
        Retentions retentions) {

    /** The application id, which is also the consumer group and the beginning of the names of internal topics. */
    public String applicationId() {
        return topics.prefix() + "-enrich";
    }
}
