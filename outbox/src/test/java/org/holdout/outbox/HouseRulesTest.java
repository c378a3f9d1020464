package org.holdout.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.holdout.outbox", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule itKnowsNothingOfTheDomain = noClasses()
            .that()
            .resideInAPackage("org.holdout.outbox")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.holdout.events..", "org.holdout.embedded..");
}
