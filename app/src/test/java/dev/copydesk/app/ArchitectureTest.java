package dev.copydesk.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.copydesk.app", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_EMBEDDED_STACK_KNOWS_SERVERS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.copydesk.app.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..", "org.opensearch..");

    @ArchTest
    static final ArchRule THE_SETTINGS_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("dev.copydesk.app.config..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.net.http..", "com.sun.net..", "picocli..");

    @ArchTest
    static final ArchRule THE_SAMPLE_WIRE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("dev.copydesk.app.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.copydesk.ingest..", "dev.copydesk.enrich..", "dev.copydesk.sink..", "dev.copydesk.schemas..");

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_DEPEND_ON_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackage("dev.copydesk.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.copydesk.app.cli..");
}
