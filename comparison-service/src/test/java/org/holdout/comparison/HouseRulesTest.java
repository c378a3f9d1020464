package org.holdout.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.holdout.comparison", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule resourcesLeaveTheDatabaseToTheirUseCases = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..", "javax.sql..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.holdout.comparison.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheOutboxProduces = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.apache\\.kafka\\.clients\\.producer\\..*|.*\\.reactive\\.messaging\\.(Emitter|Outgoing)");
}
