package dev.copydesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.copydesk.ingest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String KAFKA = "org.apache.kafka..";
    private static final String OKHTTP = "okhttp3..";

    @ArchTest
    static final ArchRule pureRoomsImportNeitherKafkaNorHttp = noClasses()
            .that()
            .resideInAnyPackage("..ingest.source..", "..ingest.feed..", "..ingest.schedule..", "..ingest.robots..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KAFKA, OKHTTP, "okio..", "java.net.http..", "java.nio.channels..");

    @ArchTest
    static final ArchRule onlyFetchImportsOkHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(OKHTTP);

    @ArchTest
    static final ArchRule onlyPublishImportsKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..ingest.publish..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA);

    @ArchTest
    static final ArchRule roomsDoNotDependOnTheService = noClasses()
            .that()
            .resideInAPackage("dev.copydesk.ingest.(*)..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.copydesk.ingest");

    @ArchTest
    static final ArchRule anAdapterStaysInItsRoom =
            classes().that().haveSimpleNameEndingWith("Adapter").should().bePackagePrivate();
}
