package dev.copydesk.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.copydesk.sink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] INDEX_CLIENT = {"org.opensearch..", "org.apache.hc.."};

    @ArchTest
    static final ArchRule documentIsPure = noClasses()
            .that()
            .resideInAPackage("..sink.document")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.opensearch..",
                    "org.apache.hc..",
                    "org.apache.kafka..",
                    "java.net..",
                    "dev.copydesk.sink",
                    "dev.copydesk.sink.index",
                    "dev.copydesk.sink.bulk");

    @ArchTest
    static final ArchRule onlyIndexKnowsTheIndexClient = noClasses()
            .that()
            .resideOutsideOfPackage("..sink.index")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INDEX_CLIENT);

    @ArchTest
    static final ArchRule onlyTheTopKnowsKafka = noClasses()
            .that()
            .resideInAnyPackage("..sink.document", "..sink.index", "..sink.bulk")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule indexDoesNotKnowWhoWritesToIt = noClasses()
            .that()
            .resideInAPackage("..sink.index")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.copydesk.sink", "dev.copydesk.sink.bulk");
}
