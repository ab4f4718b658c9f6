package dev.copydesk.app.cli;

import dev.copydesk.app.config.Configuration;
import dev.copydesk.app.config.Settings;
import dev.copydesk.app.topics.Provisioning;
import dev.copydesk.app.wire.SampleWire;
import dev.copydesk.enrich.EnrichSettings;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.site.RulesReading;
import dev.copydesk.enrich.clean.site.SiteRules;
import dev.copydesk.enrich.topology.Retentions;
import dev.copydesk.ingest.IngestSettings;
import dev.copydesk.ingest.fetch.FetchPolicy;
import dev.copydesk.ingest.source.Reading;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.ingest.source.SourcesFile;
import dev.copydesk.schemas.serde.RegistrySettings;
import dev.copydesk.schemas.serde.SchemaRegistry;
import dev.copydesk.schemas.topic.Catalogue;
import dev.copydesk.sink.SinkSettings;
import dev.copydesk.sink.bulk.BulkPolicy;
import dev.copydesk.sink.index.IndexSettings;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** From the settings to what each service is told. */
final class Wiring {

    private final Configuration configuration;

    Wiring(Configuration configuration) {
        this.configuration = configuration;
    }

    Catalogue topics() {
        try {
            return new Catalogue(configuration.text(Settings.TOPIC_PREFIX), configuration.number(Settings.PARTITIONS));
        } catch (IllegalArgumentException e) {
            throw new UserException(e);
        }
    }

    Map<String, String> kafka() {
        return configuration.below("kafka.");
    }

    SchemaRegistry registry() {
        Map<String, String> handedThrough = new HashMap<>(configuration.below("registry."));
        handedThrough.remove("url");
        List<String> urls = Arrays.stream(
                        configuration.text(Settings.REGISTRY_URL).split(","))
                .map(String::strip)
                .toList();
        return SchemaRegistry.connect(new RegistrySettings(urls, handedThrough));
    }

    String registryUrl() {
        return configuration.text(Settings.REGISTRY_URL);
    }

    Provisioning provisioning(Admin broker, SchemaRegistry registry) {
        return new Provisioning(topics(), configuration.number(Settings.REPLICATION), broker, registry);
    }

    Admin admin() {
        return Admin.create(new HashMap<String, Object>(kafka()));
    }

    EnrichSettings enrich(SchemaRegistry registry) {
        return new EnrichSettings(
                kafka(),
                topics(),
                registry,
                configuration.path(Settings.STATE_DIRECTORY),
                configuration.number(Settings.ENRICH_THREADS),
                CleanPolicy.DEFAULT,
                siteRules(configuration.paths(Settings.SITE_RULES)),
                Retentions.DEFAULT);
    }

    SinkSettings sink(SchemaRegistry registry) {
        return new SinkSettings(kafka(), topics(), registry, index(), BulkPolicy.DEFAULT);
    }

    IndexSettings index() {
        try {
            return new IndexSettings(
                    List.of(configuration.urls(Settings.INDEX_URL)),
                    configuration.optional(Settings.INDEX_USERNAME).orElse(null),
                    configuration.optional(Settings.INDEX_PASSWORD).orElse(null),
                    configuration.optional(Settings.INDEX_CA_FILE).map(Path::of).orElse(null),
                    configuration.text(Settings.INDEX_PREFIX),
                    configuration.number(Settings.INDEX_REPLICAS));
        } catch (IllegalArgumentException e) {
            throw new UserException(e);
        }
    }

    /** @param wire the sample wire, when its sources are to be read: it is reached as the proxy of its hosts */
    IngestSettings ingest(
            SchemaRegistry registry, List<SourceSpec> sources, List<Path> files, Optional<SampleWire> wire) {
        FetchPolicy policy = configuration
                .optional(Settings.CONTACT)
                .map(FetchPolicy.DEFAULT::withContact)
                .orElse(FetchPolicy.DEFAULT);
        return new IngestSettings(
                kafka(),
                topics(),
                registry,
                sources,
                files,
                policy,
                configuration.text(Settings.INSTANCE),
                wire.map(served -> ProxySelector.of(served.address())));
    }

    /** Those of the files over the shipped ones. */
    static SiteRules siteRules(Path... files) {
        return switch (SiteRules.load(files)) {
            case RulesReading.Sound(var rules) -> rules;
            case RulesReading.Faulty(var mistakes) ->
                throw new UserException(
                        mistakes.stream().map(String::valueOf).collect(Collectors.joining(System.lineSeparator())));
        };
    }

    static List<SourceSpec> sources(Reading reading) {
        return switch (reading) {
            case Reading.Sound(var sources) -> sources;
            case Reading.Faulty(var problems) ->
                throw new UserException(
                        problems.stream().map(String::valueOf).collect(Collectors.joining(System.lineSeparator())));
        };
    }

    static List<SourceSpec> sources(SampleWire wire) {
        return sources(SourcesFile.parse("sample wire", wire.sourcesYaml()));
    }
}
