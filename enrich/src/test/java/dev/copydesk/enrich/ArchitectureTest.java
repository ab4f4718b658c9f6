package dev.copydesk.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.copydesk.enrich", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_TOPOLOGY_KNOWS_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("..clean..", "..revise..", "..dedup..", "..language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "dev.copydesk.schemas..",
                    "dev.copydesk.event..",
                    "dev.copydesk.enrich.topology..",
                    "dev.copydesk.enrich.record..",
                    "java.net.http..",
                    "org.opensearch..");

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_GO_IN_CIRCLES =
            slices().matching("dev.copydesk.enrich.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_ROOMS_OF_CLEANING_DO_NOT_EITHER =
            slices().matching("dev.copydesk.enrich.clean.(*)..").should().beFreeOfCycles();
}
