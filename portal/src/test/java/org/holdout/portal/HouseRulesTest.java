package org.holdout.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.holdout.portal");

    @Test
    void pagesFormNoCircle() {
        slices().matching("org.holdout.portal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }

    @Test
    void thePortalKnowsNoOtherPartOfHoldout() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.holdout.guide..",
                        "org.holdout.request..",
                        "org.holdout.comparison..",
                        "org.holdout.gateway..",
                        "org.holdout.events..",
                        "org.holdout.outbox..")
                .check(PORTAL);
    }
}
